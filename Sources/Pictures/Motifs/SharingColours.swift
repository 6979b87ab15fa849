/// The colours of the house that its pictures are drawn in.
public struct SharingColours: Sendable, Equatable {
    /// The ground.
    public var paper: Colour
    public var ink: Colour
    /// Of hairlines.
    public var line: Colour
    /// What counts.
    public var count: Colour
    /// The ground of what counts.
    public var countWash: Colour
    /// What doesn't count.
    public var warn: Colour
    /// Now.
    public var seal: Colour

    public init(
        paper: Colour, ink: Colour, line: Colour, count: Colour, countWash: Colour, warn: Colour, seal: Colour
    ) {
        self.paper = paper
        self.ink = ink
        self.line = line
        self.count = count
        self.countWash = countWash
        self.warn = warn
        self.seal = seal
    }
}
