import Records
import Sharing

extension PaperTheme {
    /// A filled paper, with the citizen number covered unless it was asked for.
    func file(_ page: some RootModel, of record: Record, form: PaperForm) -> OutputFile {
        OutputFile(bytes: template.render(page)).covering(form.showsNumber ? nil : record.person.idNumber)
    }
}

extension OutputFile {
    /// The page with the citizen number covered wherever a text of the record has it: exports are named by it, and some
    /// people pay for themselves.
    ///
    /// - Parameter number: nil where there is none, or it was asked for.
    func covering(_ number: String?) -> OutputFile {
        // What is shorter is no number that anybody could be known by, and stands in other numbers.
        guard let number, number.utf8.count >= 8, number.utf8.allSatisfy(Self.isDigitOrLetter) else { return self }
        let sought = number.utf8.map(Self.folded)
        let covered = Array(Masking.number(number).utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < self.bytes.count {
            let isHere =
                index + sought.count <= self.bytes.count
                && sought.indices.allSatisfy { Self.folded(self.bytes[index + $0]) == sought[$0] }
            bytes += isHere ? covered[...] : self.bytes[index...index]
            index += isHere ? sought.count : 1
        }
        return OutputFile(bytes: bytes)
    }

    private static func isDigitOrLetter(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(folded(byte))
    }

    /// Small letters as capitals: the last character of a number may be an x.
    private static func folded(_ byte: UInt8) -> UInt8 { (0x61...0x7A).contains(byte) ? byte - 0x20 : byte }
}
