import Markup
import Records

extension Difference {
    /// The difference for scripts, as `Content/schemas/difference-1.schema.json` describes it.
    public var json: JSON {
        .object([
            .init("before", before.json), .init("after", after.json), .init("changes", .list(changes.map(\.json))),
        ])
    }
}

extension Difference.Standing {
    fileprivate var json: JSON {
        .object([
            .init("asOf", .month(asOf)), .init("countedMonths", .integer(countedMonths)),
            .init("undeterminedMonths", .integer(undeterminedMonths)), .init("points", .points(points)),
            .init("pointsIfConfirmed", .points(pointsIfConfirmed)),
            .init(
                "next",
                next.map { .object([.init("points", .points($0.points)), .init("month", .month($0.month))]) } ?? .null),
            .init("total", .points(total)),
        ])
    }
}

extension MonthChange {
    fileprivate var json: JSON {
        .object(
            known: [("month", .month(month)), ("insurance", .text(insurance.rawValue))] + kind.members + [
                ("statusBefore", before.map { .text($0.rawValue) }), ("statusAfter", after.map { .text($0.rawValue) }),
            ])
    }
}

extension MonthChange.Kind {
    fileprivate var members: [(String, JSON?)] {
        switch self {
        case .appeared(let contribution):
            [("change", .text("appeared")), ("contribution", contribution.json)]
        case .disappeared(let contribution):
            [("change", .text("disappeared")), ("contribution", contribution.json)]
        case .changed(let from, let to):
            [
                ("change", .text("changed")),
                (
                    "fields",
                    .list(
                        from.fields(otherwiseIn: to).map { field in
                            .object([
                                .init("field", .text(field.rawValue)),
                                .init("before", from.text(of: field).map { .text($0) } ?? .null),
                                .init("after", to.text(of: field).map { .text($0) } ?? .null),
                            ])
                        })
                ), ("origin", to.origin?.json),
            ]
        case .judgedOtherwise: [("change", .text("judged-otherwise"))]
        }
    }
}
