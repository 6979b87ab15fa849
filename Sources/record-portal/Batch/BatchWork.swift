import Crypto
import Diagnostics
import Exports
import Markup
import Points
import Portal
import Records

/// What is made of each record, and all that they have in common.
struct BatchWork: Sendable {
    let order: BatchOrder
    let layouts: ExportReader
    let book: RuleBook
    /// The pages that were asked for, each with its kind.
    let pages: [(kind: BatchOrder.Kind, page: Page)]
    /// Stands for the program, its settings, and everything it read besides the records.
    let settings: [UInt8]
    /// What an earlier run made.
    var before = BatchBefore.nothing
    /// Where files are written before they are in their place; nil where they are handed over as bytes.
    var parts: String?

    enum Page: Sendable {
        case portal(PersonPortal)
        case paper(PaperInputs)

        func bytes(of record: Record, _ assessment: Assessment, _ order: BatchOrder) -> [UInt8] {
            switch self {
            case .portal(let portal): portal.page(of: record, assessment, target: order.target).bytes
            case .paper(let paper): paper.page(of: record, assessment).bytes
            }
        }
    }

    /// - Parameter number: no other record has it.
    func done(_ item: BatchItem, number: Int) -> BatchDone {
        var reading = BatchReading(item, work: self)
        let record: Record?
        do throws(Failure) {
            if let shard = order.shard, let id = item.id, !shard.has(id) { return .others }
            record = try reading.record()
        } catch {
            return failed(reading.id, cause: reading.cause, error.diagnostics)
        }
        if let shard = order.shard, !shard.has(reading.id) { return .others }
        if let fault = BatchName.fault(in: reading.id) {
            return failed(
                reading.id.withoutControls, cause: reading.cause,
                [
                    Diagnostic(
                        .error, .recordID, path: reading.origin.path, position: reading.origin.position,
                        message: "no file can be called \"\(reading.id)\": \(fault)",
                        help: "give the record another id")
                ] + reading.diagnostics)
        }
        if let entry = before.entry(of: reading.id, cause: reading.cause) { return .kept(entry, of: reading.origin) }
        guard let record, let asOf = reading.asOf(of: record), !reading.diagnostics.hasErrors else {
            return failed(reading.id, cause: reading.cause, reading.diagnostics)
        }
        let assessment = book.assess(record, asOf: asOf)
        var files: [BatchDone.MadeFile] = []
        var digests: [(path: String, digest: String)] = []
        for (kind, page) in pages {
            let bytes = page.bytes(of: record, assessment, order)
            let path = "\(kind.folder)/\(reading.id).html"
            digests.append((path, SHA256.hash(data: bytes).hexadecimal))
            guard let parts else {
                files.append(.init(path: path, content: .bytes(bytes)))
                continue
            }
            let part = "\(parts)/\(number)-\(kind.rawValue)"
            if let failure = BatchFolder.write(bytes, to: part) { return .stopped(failure) }
            files.append(.init(path: path, content: .part(part)))
        }
        return .made(
            BatchEntry(
                id: reading.id, cause: reading.cause, files: digests,
                row: BatchRow.made(reading.id, assessment, digest: digests[0].digest),
                problems: problems(reading.diagnostics, of: reading.id)), files, of: reading.origin)
    }

    private func failed(_ id: String, cause: String, _ diagnostics: [Diagnostic]) -> BatchDone {
        let told = diagnostics.inReadingOrder
        return .failed(
            BatchEntry(
                id: id, cause: cause, files: [], row: BatchRow.failed(id), problems: problems(told, of: id)), told)
    }

    private func problems(_ diagnostics: [Diagnostic], of id: String) -> [String] {
        diagnostics.inReadingOrder.map { $0.line(of: id) }
    }
}

extension Diagnostic {
    /// A line of `problems.jsonl`, without its end.
    func line(of id: String?) -> String {
        let object = JSON.object([.init("id", id.map { .text($0) } ?? .null)] + JSONVoice.members(of: self))
        return String(decoding: object.bytes(.compact), as: UTF8.self)
    }
}

extension String {
    /// With the sign for what can't be shown in the place of each control character.
    fileprivate var withoutControls: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
    }
}
