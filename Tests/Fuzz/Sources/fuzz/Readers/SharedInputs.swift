import Diagnostics
import Sharing

/// Summaries, their codes, sealed parts, keys and logs, as somebody may have made them to harm whoever checks them.
enum SharedInputs {
    static func file(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var texts = [text]
        if let file = SharedFile(bytes) {
            switch file.slot {
            case .signed(let text), .sealed(let text):
                texts.append(text)
                if SharedFile(file.page) != nil, String(validating: text.utf8, as: UTF8.self) != nil {
                    let filled = SharedFile.filled(file.page, with: text).flatMap { SharedFile($0) }
                    expect(filled == file || filled == nil, "a page that is filled again is the file")
                }
            }
        }
        for text in texts {
            if let slot = SealedSlot(text) { expect(slot.text == text, "a sealed slot has one spelling") }
            if let summary = try? SignedSummary(text) {
                expect(
                    Disclosure(summary.disclosure.json) == summary.disclosure, "a disclosure is read as it was written")
            }
            if let code = try? SummaryCode(text) {
                expect((try? SummaryCode(code.text)) == code, "a code's own text gives the code back")
            }
        }
        let source = SourceFile(path: "fuzz", bytes: bytes)
        if let key = KeyFile.read(source).0 {
            let again = KeyFile.read(SourceFile(path: "fuzz", bytes: key.publicFile)).0
            expect(again?.publicKey == key.publicKey, "a key's public file is that key's")
        }
        let (log, problems) = DisclosureLog.read(source)
        if problems.isEmpty {
            let again = DisclosureLog.read(SourceFile(path: "fuzz", bytes: log.entries.flatMap(\.line))).0
            expect(again == log, "a log is read as it was written")
        }
        _ = SealedPayload(bytes)
        _ = KnownKeys.mayCall(text)
        _ = Passphrase(own: text).bits(without: [text])
    }
}
