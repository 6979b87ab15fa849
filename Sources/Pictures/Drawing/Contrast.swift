extension Colour {
    /// How light it is to the eye, from 0 for black to 1 for white (WCAG 2.2, relative luminance).
    public var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// The contrast ratio, from 1 to 21, the same both ways (WCAG 2.2): text needs 4.5, large text and what isn't text
    /// need 3.
    public func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        guard value > 0.04045 else { return value / 12.92 }
        let base = (value + 0.055) / 1.055
        // The power of 2.4 is the square times the fifth root of the square.
        return base * base * fifthRoot(base * base)
    }

    /// By Newton's steps down from 1, which are all there before the last of them: a power of the system's library may
    /// differ from machine to machine in its last bit.
    ///
    /// - Parameter value: from 0.008 to 1.
    private static func fifthRoot(_ value: Double) -> Double {
        (0..<16).reduce(1.0) { root, _ in (4 * root + value / (root * root * root * root)) / 5 }
    }
}
