import Calendar

extension Record {
    /// The month that is "now" for this record: of its export, else the last month on it; nil when it has neither.
    public var asOf: YearMonth? {
        source.exportedOn?.yearMonth ?? contributions.map(\.month).max()
    }
}
