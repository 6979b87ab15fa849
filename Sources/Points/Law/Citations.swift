extension RuleBook {
    /// Every citation of the book.
    public var citations: [Citation] {
        tests.flatMap { $0.citations + $0.exceptions.map(\.citation) } + absence.notPosted.citations
            + absence.gap.citations + indicators.flatMap { $0.dated.map(\.citation) }
            + alternatives.flatMap(\.citations) + passMark.map(\.citation) + applyNow.map(\.citation)
    }
}
