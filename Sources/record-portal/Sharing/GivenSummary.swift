import Calendar
import Diagnostics
import Portal
import Sharing

/// A summary that was given to be checked: a file, or the text of a code.
struct GivenSummary {
    private let path: String
    private let form: Form

    private enum Form {
        /// A page of this program that is neither a summary nor a statement any more.
        case damaged
        case file(SharedFile)
        case code(String)
    }

    /// Nil for a file that is neither a summary nor a printed one.
    init?(_ source: SourceFile) {
        path = source.path
        if let file = SharedFile(source.bytes) {
            form = .file(file)
            return
        }
        let written = WrittenStatement(source.bytes)
        // A page of this program that is no statement, and whose own code, if it has one, is a summary's.
        let isStatement = written.form != nil || !written.codes.allSatisfy(SummaryCode.isMeant)
        if !written.isPrinted, !isStatement, OwnPage.isMarked(source.bytes) {
            form = .damaged
            return
        }
        guard written.isPrinted, let code = written.codes.first, SummaryCode.isMeant(by: code) else { return nil }
        form = .code(code)
    }

    /// Nil for a text that doesn't mean to be the code of a summary.
    init?(code: String) {
        guard SummaryCode.isMeant(by: code) else { return nil }
        path = "--code"
        form = .code(code)
    }

    /// - Parameters:
    ///   - day: the day on which somebody asks.
    ///   - passphrase: what opens a sealed file at this path.
    func check(
        on day: CivilDate, known: KnownKeys, passphrase: (String) throws(Failure) -> String
    ) throws(Failure) -> SummaryCheck {
        switch form {
        case .damaged: return .alteredFile
        case .code(let text):
            do { return SummaryCheck(try SummaryCode(text), on: day, known: known) } catch { return .alteredCode }
        case .file(let file):
            switch file.slot {
            case .signed(let text): return SummaryCheck(signed: text, page: file.page, on: day, known: known)
            case .sealed(let text):
                guard let slot = SealedSlot(text) else { return .alteredSeal }
                guard let payload = slot.open(with: try passphrase(path)).flatMap({ SealedPayload($0) }) else {
                    throw .wrongInput([
                        PassphraseInput.problem(
                            path, "the passphrase does not open it, or the sealed part was changed",
                            help: "type it as it was told to you; else ask for the file again")
                    ])
                }
                switch payload.content {
                case .unsigned: return SummaryCheck(signed: "", page: file.page, on: day, known: known)
                case .signed(let text):
                    return SummaryCheck(signed: text, page: file.page, view: payload.view, on: day, known: known)
                }
            }
        }
    }
}
