import Calendar

/// A value that holds from a day on, until the next one of its list, and where that stands.
public struct Dated<Value: Sendable>: Sendable {
    public var value: Value
    public var citation: Citation

    public var from: CivilDate { citation.from }
}

extension Dated: Equatable where Value: Equatable {}

extension Array {
    /// The entry in force on a day: the latest that had begun; nil before the first.
    public func inForce<Value>(on day: CivilDate) -> Element? where Element == Dated<Value> {
        last { $0.from <= day }
    }

    /// The same for a rule that has citations and no value. Before the first begins, the first: what was before it is
    /// not known, and `Assessment.isBeforeRules` says so. The list must not be empty.
    public func inForce(on day: CivilDate) -> Element where Element == Citation {
        last { $0.from <= day } ?? self[0]
    }
}
