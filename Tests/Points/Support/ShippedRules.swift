import Testing

@testable import Points

/// Shanghai's rule book, read once for all tests.
enum ShippedRules {
    private static let read = Result { try RuleBooks.named("shanghai") }

    static func shanghai() throws -> RuleBook { try read.get() }

    /// Shanghai's tests, with points for other numbers of counted months: so that few months are enough.
    static func shanghai(points: Int, every months: Int) throws -> RuleBook {
        try shanghai().changingAccrual { $0.bands = [.init(from: 1, points: Fraction(points), months: months)] }
    }

    /// The same without anything but the points from contributions.
    static func contributionsOnly(points: Int, every months: Int) throws -> RuleBook {
        var book = try shanghai(points: points, every: months)
        book.indicators.removeAll { $0.kind != .accumulation }
        (book.alternatives, book.passMark, book.applyNow) = ([], [], [])
        return book
    }
}

extension RuleBook {
    /// The book with every version of its accumulation changed.
    func changingAccrual(_ change: (inout Accrual) -> Void) throws -> RuleBook {
        var book = self
        let index = try #require(book.indicators.firstIndex { $0.kind == .accumulation })
        for version in book.indicators[index].dated.indices {
            guard case .accumulation(var accrual)? = book.indicators[index].dated[version].value else { continue }
            change(&accrual)
            book.indicators[index].dated[version].value = .accumulation(accrual)
        }
        return book
    }
}
