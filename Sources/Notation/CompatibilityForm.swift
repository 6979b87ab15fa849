internal import CICU

extension String {
    /// The text in compatibility form (NFKC, UAX #15): full-width letters and digits are their plain ones, and what is
    /// written apart and together is the same. At most 2³¹ − 1 UTF-16 code units.
    public var compatibilityForm: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        let text = Array(utf16)
        var error: CInt = 0
        // Errors are above zero, warnings below.
        guard let form = icu_nfkc(&error), error <= 0 else { preconditionFailure("ICU has no data of NFKC") }
        // Most texts become no longer.
        var capacity = text.count
        while true {
            var needed = 0
            error = 0
            let units = [UInt16](unsafeUninitializedCapacity: capacity) { units, count in
                needed = Int(icu_normalize(form, text, CInt(text.count), units.baseAddress, CInt(capacity), &error))
                count = error <= 0 ? needed : 0
            }
            if error <= 0 { return String(decoding: units, as: UTF16.self) }
            guard error == icu_no_room, needed > capacity else { preconditionFailure("ICU has no memory for NFKC") }
            capacity = needed
        }
    }
}
