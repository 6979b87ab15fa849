import Diagnostics
import Notation
import Testing

@testable import Records

@Suite("The codes of the problems that a record can have")
struct CodesTests {
    /// For each code an input with that one problem, and how grave it is.
    static let inputs:
        [(code: Diagnostic.Code, text: String, notation: RecordReader.Notation, severity: Diagnostic.Severity)] = [
            (.jsonSyntax, record(#""source": {},"#), .json, .error),
            (.duplicateKey, record(#""source": {}, "source": {}"#), .json, .error),
            (.unknownKey, record(#""evidences": 1"#), .json, .warning),
            (.missingKey, record(#""contributions": [{}]"#), .json, .error),
            (.wrongType, record(#""contracts": {}"#), .json, .error),
            (.format, #"{"format": "personal-record/0"}"#, .json, .error),
            (.month, record(#""contributions": [{"month": "2014-3"}]"#), .json, .error),
            (.date, record(#""source": {"exportedOn": "2026-11"}"#), .json, .error),
            (.money, record(#""contributions": [{"month": "2014-03", "base": "5036.005"}]"#), .json, .error),
            (.choice, record(#""contributions": [{"month": "2014-03", "kind": "backpayment"}]"#), .json, .error),
            (.citizenNumber, record(#""person": {"idNumber": "110105194912310021"}"#), .json, .warning),
            (.creditCode, record(#""contributions": [{"month": "2014-03", "payerCode": "1"}]"#), .json, .warning),
            (.contractDates, record(#""contracts": [{"from": "2014-03-02", "to": "2014-03-01"}]"#), .json, .error),
            (.contractDates, record(#""contracts": [{}]"#), .json, .warning),
            (.csvSyntax, "month,payer\n2014-03,a\"b\n", .csv, .error), (.columns, "base\n1\n", .csv, .error),
            (.columns, "month\tremark\n2014-03\t1\n", .tsv, .warning), (.row, "month\n2014-03,1\n", .csv, .error),
            (.row, "month\n2014-03\t1\n", .tsv, .error), (.missingKey, "month,base\n,1\n", .csv, .error),
        ]

    static func record(_ rest: String) -> String { "{\"format\": \"personal-record/1\", \(rest)}" }

    @Test("An input with one problem has the one diagnostic of its code, with a place and its line", arguments: inputs)
    func oneProblem(
        input: (code: Diagnostic.Code, text: String, notation: RecordReader.Notation, severity: Diagnostic.Severity)
    ) {
        let diagnostics = RecordReader.read(SourceFile(path: "r", text: input.text), as: input.notation).1
        #expect(diagnostics.map(\.code) == [input.code])
        #expect(diagnostics.map(\.severity) == [input.severity])
        #expect(diagnostics.allSatisfy { $0.position != nil && $0.excerpt != nil && $0.path == "r" })
    }

    @Test("Every message is one sentence that begins small and ends without a full stop", arguments: inputs)
    func wording(
        input: (code: Diagnostic.Code, text: String, notation: RecordReader.Notation, severity: Diagnostic.Severity)
    ) {
        for diagnostic in RecordReader.read(SourceFile(path: "r", text: input.text), as: input.notation).1 {
            for text in [diagnostic.message, diagnostic.help ?? "x"] {
                #expect(!text.hasSuffix(".") && !text.hasSuffix(" ") && !text.isEmpty)
                #expect(text.first.map { !$0.isUppercase } == true)
            }
        }
    }

    @Test("Every code that a record or its notation can have is among these inputs")
    func all() {
        let ofRecords: Set<Diagnostic.Code> = [
            .jsonSyntax, .csvSyntax, .duplicateKey, .unknownKey, .missingKey, .wrongType, .format, .month, .date,
            .money,
            .choice, .citizenNumber, .creditCode, .contractDates, .columns, .row,
        ]
        #expect(Set(Self.inputs.map(\.code)) == ofRecords)
    }
}
