import Calendar

/// Which months are asked for.
enum DisclosureWindow: Equatable {
    case all
    /// The last of them, up to now.
    case last(Int)
    case months(ClosedRange<YearMonth>)

    static let usual = DisclosureWindow.last(12)

    /// - Parameter first: the record's first month.
    func months(of asOf: YearMonth, from first: YearMonth?) -> ClosedRange<YearMonth> {
        switch self {
        case .all: min(first ?? asOf, asOf)...asOf
        case .last(let count): asOf.advanced(by: 1 - count)...asOf
        case .months(let months): months
        }
    }

    /// As the log has it.
    var text: String {
        switch self {
        case .all: "all"
        case .last(let count): "last \(count)"
        case .months(let months): "\(months.lowerBound)..\(months.upperBound)"
        }
    }

    /// What `text` writes, and nothing else.
    init?(_ text: String) {
        if text == "all" {
            self = .all
        } else if text.hasPrefix("last "), let count = Int(text.dropFirst("last ".count)), (1...1200).contains(count) {
            self = .last(count)
        } else {
            let parts = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let first = YearMonth(parts[0]), let last = YearMonth(parts[1]), first <= last
            else { return nil }
            self = .months(first...last)
        }
    }
}
