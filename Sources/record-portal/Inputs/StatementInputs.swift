import Diagnostics
import Points
import Portal
import Records
import Sharing

/// A statement that was given to be compared: as a file, or by the text of its code.
struct GivenStatement {
    /// Nil where only the code was given.
    let page: SourceFile?
    let claim: StatementClaim

    /// Where what is wrong with it is told.
    var path: String { page?.path ?? "--code" }

    /// Bytes of a file; of a record with as many payers as it may have contributions it is no more.
    static let mostBytes = 256 << 20
}

extension Inputs {
    /// - Parameter page: the file; nil where only the code was given.
    mutating func statement(_ page: SourceFile?, code: String?) -> GivenStatement? {
        var text = code ?? ""
        if let page {
            let written = WrittenStatement(page.bytes)
            guard written.codes.count == 1 else {
                report(
                    page.path, Self.problem(with: written, looksPrinted: page.bytes.starts(with: Array("%PDF-".utf8))))
                return nil
            }
            text = written.codes[0]
        }
        do {
            return GivenStatement(page: page, claim: try StatementCode.read(text))
        } catch {
            report(page?.path ?? "--code", Self.message(error))
            return nil
        }
    }

    private mutating func report(_ path: String, _ problem: (message: String, help: String)) {
        diagnostics.append(
            Diagnostic(.error, .statementCode, path: path, message: problem.message, help: problem.help))
    }

    private static func problem(
        with written: WrittenStatement, looksPrinted: Bool
    ) -> (message: String, help: String) {
        if written.codes.count > 1 {
            return (
                "there is more than one statement's code in it",
                "a statement has one; give the one that you mean with --code"
            )
        }
        if written.form != nil {
            return ("it is a checklist, which has no code", "give the statement of the same number")
        }
        let help =
            written.isPrinted || looksPrinted
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

    /// The rule book of a claim: one that isn't there is the code's fault and not the command's.
    mutating func ruleBook(of statement: GivenStatement, content: String?) throws(Failure) -> RuleBook? {
        let ids = try ruleBookFiles(content: content).map(\.id)
        guard ids.contains(statement.claim.rules) else {
            report(
                statement.path,
                (
                    "its rule book \"\(statement.claim.rules)\" is not here",
                    "give a folder that has it with --content; here are \(ids.joined(separator: ", "))"
                ))
            return nil
        }
        return try ruleBook(statement.claim.rules, content: content)
    }

    /// Makes the page again as it was asked for; of a PDF only the code is compared.
    mutating func compare(
        _ page: SourceFile, with record: Record, _ assessment: Assessment, content: String?, templates: String?
    ) throws(Failure) -> StatementCheck.Page {
        let written = WrittenStatement(page.bytes)
        if written.isPrinted { return .notCompared }
        guard let form = written.form, try speaks(form.languages, templates: templates)
        else { return StatementCheck.Page(page.bytes, made: []) }
        let paper = try paper(.statement, form, content: content, templates: templates)
        try stopAtErrors()
        guard let paper else { throw .wrongInput(diagnostics) }
        return StatementCheck.Page(page.bytes, made: paper.page(of: record, assessment).bytes)
    }
}
