import Diagnostics
import Notation

/// A stretch of whole numbers, both ends included, and where it stands.
struct Stretch {
    var from: Int?
    var to: Int?
    var place: Place

    /// Nothing is said of a band that can't be read.
    func endsBefore(_ other: Stretch?) -> Bool { other.map { (to ?? .max) < ($0.from ?? .min) } ?? false }

    /// Whether it ends before it begins.
    var isReversed: Bool { endsBefore(self) }
}

extension Reading {
    /// The ends of a band; nil where one that is there can't be read, so that nothing is said of its neighbours.
    mutating func stretch(_ fields: Fields, in range: ClosedRange<Int>) -> Stretch? {
        let ends = ["from", "to"].map { fields[$0] }
        let numbers = ends.map { integer($0, in: range) }
        guard zip(ends, numbers).allSatisfy({ end, number in end == nil || number != nil }) else { return nil }
        return Stretch(from: numbers[0], to: numbers[1], place: fields.place)
    }

    /// Bands follow one another: a hole has no value, an overlap has two. Nil is a band that can't be read.
    mutating func checkContiguous(_ stretches: [Stretch?], of what: String) {
        for band in stretches.compactMap({ $0 }) where band.isReversed {
            report(
                .ruleBook, at: band.place, "the band ends at \(band.to ?? 0), before it begins at \(band.from ?? 0)")
        }
        for case (let earlier?, let later?) in zip(stretches, stretches.dropFirst())
        where !earlier.isReversed && !later.isReversed {
            checkContiguous(earlier, later, of: what)
        }
    }

    private mutating func checkContiguous(_ earlier: Stretch, _ later: Stretch, of what: String) {
        let line = line(of: earlier.place)
        if later.endsBefore(earlier) {
            report(.ruleBook, at: later.place, "the band stands after the one in line \(line), but belongs before it")
            return
        }
        guard let to = earlier.to else {
            report(.ruleBook, at: later.place, "the band in line \(line) has no end, so this one overlaps it")
            return
        }
        guard let from = later.from else {
            report(.ruleBook, at: later.place, "the band has no beginning, so it overlaps the one in line \(line)")
            return
        }
        if from > to + 1 {
            report(
                .ruleBook, at: later.place,
                "a hole: \(stand(to + 1, from - 1, of: what)) between this band and the one in line \(line)")
        } else if from <= to {
            let (first, last) = (max(from, earlier.from ?? from), min(to, later.to ?? to))
            report(
                .ruleBook, at: later.place,
                "an overlap: \(stand(first, last, of: what)) in this band and in the one in line \(line)")
        }
    }

    private func stand(_ first: Int, _ last: Int, of what: String) -> String {
        first == last ? "\(what) \(first) stands" : "\(what) \(first) to \(last) stand"
    }
}
