import Diagnostics
import Points
import Portal
import Records
import Sharing

/// A statement's page as it was written, read back for its code and for how it was asked for.
enum StatementPageReading {
    /// Bytes of a page; the statement of forty years has a tenth of it.
    static let mostBytes = 8 << 20

    /// A printed page, whose words nobody can compare.
    static func isPDF(_ page: SourceFile) -> Bool { page.bytes.starts(with: Array("%PDF-".utf8)) }

    /// What the page was asked for; nil where it doesn't say, or says it twice.
    static func form(in page: [UInt8]) -> PaperForm? {
        let mark = Array("data-form=\"".utf8)
        guard let found = page.firstRange(of: mark) else { return nil }
        let text = page[found.upperBound...].prefix { $0 != UInt8(ascii: "\"") && $0 != 0x0A }
        return PaperForm(String(decoding: text, as: UTF8.self))
    }
}

extension Inputs {
    /// The claim of the one code that a page carries, or that was given.
    mutating func claim(in page: SourceFile?, code: String?) -> StatementClaim? {
        let path = page?.path ?? "--code"
        var text = code ?? ""
        if let page {
            let codes = StatementCode.codes(in: page.bytes)
            guard codes.count == 1 else {
                report(path, Self.problem(withCodes: codes.count, in: page))
                return nil
            }
            text = codes[0]
        }
        do {
            return try StatementCode.read(text)
        } catch {
            report(path, Self.message(error))
            return nil
        }
    }

    private mutating func report(_ path: String, _ problem: (message: String, help: String)) {
        diagnostics.append(
            Diagnostic(.error, .statementCode, path: path, message: problem.message, help: problem.help))
    }

    private static func problem(withCodes count: Int, in page: SourceFile) -> (message: String, help: String) {
        if count > 1 {
            return (
                "there are \(count) codes of statements in it",
                "a statement has one; give the one that you mean with --code"
            )
        }
        let help =
            StatementPageReading.isPDF(page)
            ? "scan the code that is printed on it, and give its text with --code"
            : "give the file that record-portal statement wrote"
        return ("there is no statement's code in it", help)
    }

    private static func message(_ problem: StatementCode.Problem) -> (message: String, help: String) {
        let help = "give the text whole, as the scanner shows it, within quotes"
        return switch problem {
        case .otherForm: ("it is not the code of a statement", help)
        case .word(let number): ("word \(number) of the code is not what stands there", help)
        case .number: ("the code's number does not fit its other words: a character was misread, or changed", help)
        }
    }

    /// Makes the page again as it was asked for; of a PDF only the code is compared.
    mutating func compare(
        _ page: SourceFile, with record: Record, _ assessment: Assessment, content: String?, templates: String?
    ) throws(Failure) -> StatementCheck.Page {
        if StatementPageReading.isPDF(page) { return .notCompared }
        guard let form = StatementPageReading.form(in: page.bytes), try speaks(form.languages, templates: templates)
        else { return StatementCheck.Page(page.bytes, made: []) }
        let paper = try paper(.statement, form, content: content, templates: templates)
        try stopAtErrors()
        guard let paper else { throw .wrongInput(diagnostics) }
        return StatementCheck.Page(page.bytes, made: paper.page(of: record, assessment).bytes)
    }
}
