import Diagnostics
import Notation
import Testing

@testable import Records

@Suite("The codes of the problems that a record can have")
struct CodesTests {
    /// For each code an input with that one problem, and how grave it is.
    static let inputs: [(code: Diagnostic.Code, text: String, severity: Diagnostic.Severity)] = [
        (.jsonSyntax, record(#""source": {},"#), .error),
        (.duplicateKey, record(#""source": {}, "source": {}"#), .error),
        (.unknownKey, record(#""evidences": 1"#), .warning),
        (.missingKey, record(#""contributions": [{}]"#), .error),
        (.wrongType, record(#""contracts": {}"#), .error),
        (.format, #"{"format": "personal-record/0"}"#, .error),
        (.month, record(#""contributions": [{"month": "2014-3"}]"#), .error),
        (.date, record(#""source": {"exportedOn": "2026-11"}"#), .error),
        (.money, record(#""contributions": [{"month": "2014-03", "base": "5036.005"}]"#), .error),
        (.choice, record(#""contributions": [{"month": "2014-03", "kind": "backpayment"}]"#), .error),
        (.citizenNumber, record(#""person": {"idNumber": "110105194912310021"}"#), .warning),
        (.creditCode, record(#""contributions": [{"month": "2014-03", "payerCode": "1"}]"#), .warning),
        (.contractDates, record(#""contracts": [{"from": "2014-03-02", "to": "2014-03-01"}]"#), .error),
        (.contractDates, record(#""contracts": [{}]"#), .warning),
    ]

    static func record(_ rest: String) -> String { "{\"format\": \"personal-record/1\", \(rest)}" }

    @Test("An input with one problem has the one diagnostic of its code, with a place and its line", arguments: inputs)
    func oneProblem(input: (code: Diagnostic.Code, text: String, severity: Diagnostic.Severity)) {
        let diagnostics = RecordReader.read(SourceFile(path: "r", text: input.text)).1
        #expect(diagnostics.map(\.code) == [input.code])
        #expect(diagnostics.map(\.severity) == [input.severity])
        #expect(diagnostics.allSatisfy { $0.position != nil && $0.excerpt != nil && $0.path == "r" })
    }

    @Test("Every message is one sentence that begins small and ends without a full stop", arguments: inputs)
    func wording(input: (code: Diagnostic.Code, text: String, severity: Diagnostic.Severity)) {
        for diagnostic in RecordReader.read(SourceFile(path: "r", text: input.text)).1 {
            for text in [diagnostic.message, diagnostic.help ?? "x"] {
                #expect(!text.hasSuffix(".") && !text.hasSuffix(" ") && !text.isEmpty)
                #expect(text.first.map { !$0.isUppercase } == true)
            }
        }
    }

    @Test("Every code that a record or its notation can have is among these inputs")
    func all() {
        let ofRecords: Set<Diagnostic.Code> = [
            .jsonSyntax, .duplicateKey, .unknownKey, .missingKey, .wrongType, .format, .month, .date,
            .money,
            .choice, .citizenNumber, .creditCode, .contractDates,
        ]
        #expect(Set(Self.inputs.map(\.code)) == ofRecords)
    }
}
