import Diagnostics
import Markup
import Records

extension Evidence {
    /// What `json` writes; nil for anything else.
    init?(_ json: JSON) {
        let stated = JSON.object([.init("evidence", json)])
        let (record, problems) = RecordReader.readPerson(
            SourceFile(path: "evidence.json", bytes: stated.canonicalBytes))
        guard let record, problems.isEmpty else { return nil }
        self = record.evidence
    }
}
