/// What is wrong with the sources of a build.
public struct PreviewProblem: Sendable, Equatable {
    /// Whether it kept a site from being made, or is only worth knowing.
    public let isError: Bool
    /// As it stands on the terminal, without colour; may have several lines.
    public let text: String

    public init(isError: Bool, text: String) {
        self.isError = isError
        self.text = text
    }
}
