internal import CICU

extension String {
    /// The text in compatibility form (NFKC, UAX #15): full-width letters and digits are their plain ones, and what is
    /// written apart and together is the same.
    public var compatibilityForm: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        let text = Array(utf16)
        var error: CInt = 0
        // Errors are above zero, warnings below.
        guard let form = icu_nfkc(&error), error <= 0 else { preconditionFailure("the library has no data of NFKC") }
        // Most texts become no longer.
        return Self.normalized(text, in: form, capacity: text.count) { needed in
            Self.normalized(text, in: form, capacity: needed) { _ in
                preconditionFailure("a text in NFKC is longer than the library said")
            }
        }
    }

    /// - Parameter longer: the text where more units than `capacity` are needed, by how many those are.
    private static func normalized(
        _ text: [UInt16], in form: UnsafeRawPointer, capacity: Int, orLonger longer: (Int) -> String
    ) -> String {
        var needed = 0
        let units = [UInt16](unsafeUninitializedCapacity: capacity) { units, count in
            var error: CInt = 0
            needed = Int(
                icu_normalize(form, text, CInt(text.count), units.baseAddress, CInt(capacity), &error))
            count = error <= 0 ? needed : 0
        }
        return needed > capacity ? longer(needed) : String(decoding: units, as: UTF16.self)
    }
}
