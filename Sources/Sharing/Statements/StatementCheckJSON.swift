import Markup

extension StatementCheck {
    /// As `verification-1.schema.json` describes it.
    public func json(_ page: Page) -> JSON {
        let (word, line): (String, Int?) =
            switch page {
            case .same: ("same", nil)
            case .otherwise(let line): ("otherwise", line)
            case .notCompared: ("not-compared", nil)
            }
        return .object(known: [
            ("statement", .text(claim.number)), ("agrees", .bool(agrees(page))),
            ("asOf", .text("\(claim.asOf)")), ("rules", .text(claim.rules)),
            ("version", .text("\(claim.version)")), ("versionUnknown", isVersionDated ? nil : .bool(true)),
            (
                "differences",
                .list(
                    differences.map {
                        .object([
                            .init("what", .text($0.what.rawValue)), .init("statement", .text($0.statement)),
                            .init("record", .text($0.record)),
                        ])
                    })
            ),
            ("page", .text(word)), ("line", line.map { .integer($0) }),
        ])
    }
}
