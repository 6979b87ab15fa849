import Points

/// Bases outside the floor and the cap of their months, in words.
struct BoundsText {
    let words: Words

    /// Sentences that a page has room for; the rest is counted.
    private static let most = 8

    func lines(_ bases: [BaseOutOfBounds]) -> [String] {
        let lines = bases.prefix(Self.most).map { outside in
            words.text(
                outside.isBelow ? .basesBelow : .basesAbove,
                [
                    "months": words.months(outside.months), "insurance": words.insurance(outside.insurance),
                    "base": words.money(outside.base), "floor": words.money(outside.bounds.floor),
                    "cap": words.money(outside.bounds.cap),
                ])
        }
        let left = bases.count - lines.count
        return lines + (left > 0 ? [words.count(.basesMore, left)] : [])
    }
}
