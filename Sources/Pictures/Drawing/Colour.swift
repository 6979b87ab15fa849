/// A colour of sRGB.
public struct Colour: Sendable, Hashable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// As CSS writes it: "#" and six hexadecimal digits in any case. Nil where it is anything else.
    public init?(_ hex: String) {
        let digits = hex.utf8.dropFirst()
        guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
        var value = 0
        for digit in digits {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | Int(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | Int(digit - UInt8(ascii: "A")) + 10
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | Int(digit - UInt8(ascii: "a")) + 10
            default: return nil
            }
        }
        self.init(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// Part of the way to another colour, channel by channel as they are stored: none of it at 0, all of it at `whole`.
    func mixed(with other: Colour, part: Int, of whole: Int) -> Colour {
        func mixed(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8((Int(a) * (whole - part) + Int(b) * part + whole / 2) / whole)
        }
        return Colour(
            red: mixed(red, other.red), green: mixed(green, other.green), blue: mixed(blue, other.blue))
    }

    /// The sum of the squares of what each channel differs by.
    func distance(to other: Colour) -> Int {
        func square(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) - Int(b)) * (Int(a) - Int(b)) }
        return square(red, other.red) + square(green, other.green) + square(blue, other.blue)
    }
}

extension Colour {
    /// As CSS writes it, in small letters: `#1d1c19`.
    public var hex: String {
        let digits = Array("0123456789abcdef".unicodeScalars)
        var text = "#".unicodeScalars
        for channel in [red, green, blue] {
            text.append(digits[Int(channel >> 4)])
            text.append(digits[Int(channel & 15)])
        }
        return String(text)
    }
}
