/// An exact number: points come in halves and thirds of a year's, references are multiplied by 0.8, and none of it may
/// pass through floating point.
public struct Fraction: Sendable, Hashable {
    /// In lowest terms; negative for a number below zero.
    public let numerator: Int
    /// Always above zero.
    public let denominator: Int

    /// - Parameter denominator: not zero.
    public init(_ numerator: Int, over denominator: Int = 1) {
        self.init(Int128(numerator), over: Int128(denominator))
    }

    /// In lowest terms; what is beyond the range of `Int` then is held at its end. Rule books have limits that keep
    /// every sum far within it.
    private init(_ numerator: Int128, over denominator: Int128) {
        if denominator == 1 {
            (self.numerator, self.denominator) = (Int(clamping: numerator), 1)
            return
        }
        let sign: Int128 = denominator < 0 ? -1 : 1
        let divisor = max(1, Self.divisor(numerator.magnitude, denominator.magnitude))
        self.numerator = Int(clamping: sign * numerator / divisor)
        self.denominator = Int(clamping: sign * denominator / divisor)
    }

    /// Euclid's greatest common divisor.
    private static func divisor(_ a: UInt128, _ b: UInt128) -> Int128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return Int128(a)
    }

    /// The least common multiple of two denominators, both above zero.
    static func commonDenominator(_ a: Int, _ b: Int) -> Int {
        Int(clamping: Int128(a) / divisor(UInt128(a), UInt128(b)) * Int128(b))
    }

    /// Decimal digits with at most three after the point, as a rule book writes them: `0.8`, `12`.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, (1...7).contains(whole.count),
            parts.count == 1 || (1...3).contains(parts[1].count)
        else { return nil }
        var (number, scale) = (0, 1)
        for (index, part) in parts.enumerated() {
            for byte in part {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                if index == 1 { scale *= 10 }
            }
        }
        self.init(number, over: scale)
    }

    public var isWhole: Bool { denominator == 1 }

    /// The number as tens, hundreds… of a whole, where it has a finite decimal form: 9/2 is 45 with one place.
    public var decimal: (digits: Int, places: Int)? {
        var (digits, places, rest) = (numerator, 0, denominator)
        while rest > 1 {
            guard rest % 2 == 0 || rest % 5 == 0 else { return nil }
            let factor = rest % 10 == 0 ? 10 : rest % 5 == 0 ? 5 : 2
            rest /= factor
            let (product, isTooLarge) = digits.multipliedReportingOverflow(by: 10 / factor)
            guard !isTooLarge else { return nil }
            digits = product
            places += 1
        }
        return (digits, places)
    }
}

extension Fraction: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Fraction: Comparable {
    public static func < (a: Fraction, b: Fraction) -> Bool {
        Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
    }

    public static func + (a: Fraction, b: Fraction) -> Fraction {
        let numerator =
            Int128(a.numerator) * Int128(b.denominator) + Int128(b.numerator) * Int128(a.denominator)
        return Fraction(numerator, over: Int128(a.denominator) * Int128(b.denominator))
    }

    public static func - (a: Fraction, b: Fraction) -> Fraction { a + b * -1 }

    public static func * (a: Fraction, b: Int) -> Fraction {
        Fraction(Int128(a.numerator) * Int128(b), over: Int128(a.denominator))
    }

    public static func / (a: Fraction, b: Int) -> Fraction {
        Fraction(Int128(a.numerator), over: Int128(a.denominator) * Int128(b))
    }
}

extension Fraction: CustomStringConvertible {
    /// `12`, `12.5`, `13/3`.
    public var description: String {
        guard let (digits, places) = decimal else { return "\(numerator)/\(denominator)" }
        guard places > 0 else { return "\(digits)" }
        let text = String(digits.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
        return "\(digits < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// What `description` writes, and nothing else: `12`, `12.5`, `13/3`.
    public init?(described text: String) {
        let sign = text.hasPrefix("-") ? -1 : 1
        let digits = sign < 0 ? text.utf8.dropFirst() : text.utf8[...]
        let separator = digits.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") } ?? digits.endIndex
        let (first, second) = (digits[..<separator], digits[separator...].dropFirst())
        guard let whole = Self.integer(first) else { return nil }
        if separator == digits.endIndex {
            self.init(sign * whole)
        } else if digits[separator] == UInt8(ascii: "/") {
            guard let denominator = Self.integer(second), denominator > 0 else { return nil }
            self.init(sign * whole, over: denominator)
        } else {
            guard let number = Self.integer(Array(first) + Array(second)) else { return nil }
            self.init(sign * number, over: second.reduce(1) { scale, _ in scale * 10 })
        }
        guard description == text else { return nil }
    }

    private static func integer(_ digits: some Collection<UInt8>) -> Int? {
        guard (1...17).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
