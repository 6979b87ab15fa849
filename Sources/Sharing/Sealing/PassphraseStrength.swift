import Foundation
import Notation

extension Passphrase {
    /// Bits below which one of a person's own is refused. Whoever holds a sealed file can try as long as they like; a
    /// million rounds of hashing each make fifty bits cost centuries of one machine.
    public static let leastBits = 50

    /// A guess at how many bits a passphrase has, never more than its characters allow: letters and digits by how many
    /// such there are, Chinese characters by the common ones, next to nothing for what repeats or goes on counting.
    ///
    /// - Parameter known: texts that a stranger would try first, such as names and numbers; where they stand in it, they
    ///   count for nothing.
    public func bits(without known: [String] = []) -> Int {
        var text = self.text.comparableForm
        for word in known.map(\.comparableForm).sorted(by: { $0.count > $1.count }) where word.count > 1 {
            text = text.replacing(word, with: "")
        }
        let hasCapitals = self.text.unicodeScalars.contains { $0.properties.isUppercase }
        var (tenths, before) = (0, [UInt32]())
        for scalar in text.unicodeScalars {
            let isFollowing = before.last.map { scalar.value.distance(to: $0).magnitude <= 1 } ?? false
            // What stood there lately adds little: aba, abab, 123.
            tenths += isFollowing ? 5 : before.suffix(4).contains(scalar.value) ? 15 : Self.tenths(of: scalar)
            before.append(scalar.value)
        }
        if hasCapitals { tenths += 30 }
        // However long: no more than its different characters can say.
        return min(tenths / 10, Set(before).count * 12)
    }

    /// Tenths of a bit.
    private static func tenths(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x30...0x39: 33
        // A word's letters follow from each other.
        case 0x61...0x7A: 28
        case 0x4E00...0x9FFF, 0x3400...0x4DBF: 80
        default: 45
        }
    }
}
