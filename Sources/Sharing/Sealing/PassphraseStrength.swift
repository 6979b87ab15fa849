import Notation

extension Passphrase {
    /// Bits below which one of a person's own is refused. Whoever holds a sealed file can try as long as they like; with a
    /// million rounds of hashing for each try, forty-five bits are centuries of a thousand tries a second.
    public static let leastBits = 45

    /// A guess at how many bits a passphrase has: letters and digits by how well they can be foretold, Chinese characters by
    /// the common ones, next to nothing for what repeats, goes on counting or lies side by side on a keyboard.
    ///
    /// - Parameter known: texts that a stranger would try first, such as names and numbers; where they stand in it, they
    ///   count for nothing, like the commonest passwords.
    public func bits(without known: [String] = []) -> Int {
        var text = self.text.comparableForm
        for word in (known + Self.commonest).map(\.comparableForm).sorted(by: { $0.count > $1.count })
        where word.count > 1 {
            text = text.replacing(word, with: "")
        }
        let hasCapitals = self.text.unicodeScalars.contains { $0.properties.isUppercase }
        let scalars = Array(text.unicodeScalars)
        var (tenths, seen) = (scalars.first.map(Self.tenths) ?? 0, Set<[Unicode.Scalar]>())
        for pair in zip(scalars, scalars.dropFirst()) {
            // What stood there before, in the same order, says nothing new.
            let isNew = seen.insert([pair.0, pair.1]).inserted
            tenths += isNew && !Self.isForetold(pair.1, after: pair.0) ? Self.tenths(of: pair.1) : 5
        }
        if hasCapitals { tenths += 30 }
        // However long: no more than its different characters can say.
        return min(tenths / 10, Set(scalars).count * 12)
    }

    private static let commonest = [
        "password", "passwort", "passw0rd", "iloveyou", "letmein", "welcome", "admin", "dragon", "monkey", "football",
        "woaini", "520", "1314", "5201314", "qq", "mima", "abc123",
    ]

    private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz", "2wsx", "3edc", "4rfv"].map {
        Array($0.unicodeScalars)
    }

    /// Whether the one is the next to the other, by its number or on a keyboard.
    private static func isForetold(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Bool {
        if abs(Int(scalar.value) - Int(before.value)) <= 1 { return true }
        return rows.contains { row in
            zip(row, row.dropFirst()).contains { $0 == (before, scalar) || $0 == (scalar, before) }
        }
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
