import Markup
import Notation
import Points
import Records

/// Months that were written in full, for those after them that say the same but for their numbers: an employer pays for
/// years, and what goes wrong goes wrong again.
struct MonthsAlike {
    /// The latest last.
    private var written: [Written] = []
    /// More are not kept: a month like none of them has been compared with all.
    private static let most = 8

    private struct Written {
        let month: JudgedMonth
        let html: HTML
        let places: MonthPlaces
    }

    /// Writes a month as one before with other numbers; false where it is like none, and nothing is written.
    func write(_ month: JudgedMonth, by phrases: MonthPhrases, to html: inout HTML) -> Bool {
        guard let number = written.lastIndex(where: { month.saysTheSame(as: $0.month) }) else { return false }
        let (before, places) = (written[number].html, written[number].places)
        let bytes = before.bytes.count
        html.write(atMost: bytes + places.all.count * phrases.mostBytes) { pen in
            var end = 0
            for place in places.all {
                pen.append(end..<place.bytes.lowerBound, of: before)
                phrases.write(place.number, of: month, by: &pen)
                end = place.bytes.upperBound
            }
            pen.append(end..<places.milestone.lowerBound, of: before)
        }
        phrases.milestone(month, to: &html)
        html.write(atMost: bytes) { $0.append(places.milestone.upperBound..<bytes, of: before) }
        return true
    }

    /// Takes a month as it was written; one with several contributions says more than others can be like.
    mutating func keep(_ month: JudgedMonth, _ html: HTML, _ places: MonthPlaces) {
        guard month.judgements.count <= 1 else { return }
        if written.count == Self.most { written.removeFirst() }
        written.append(Written(month: month, html: html, places: places))
    }
}

extension JudgedMonth {
    /// Whether it says the same but for the numbers, of months with one contribution at most.
    fileprivate func saysTheSame(as other: JudgedMonth) -> Bool {
        guard status == other.status, judgements.count == other.judgements.count else { return false }
        // Without a contribution it is the reasons that are said, with one its steps.
        if judgements.isEmpty { return reasons == other.reasons }
        guard judgements.count == 1, judgements[0].steps == other.judgements[0].steps,
            judgements[0].contracts == other.judgements[0].contracts
        else { return false }
        return judgements.withUnsafeBufferPointer { own in
            other.judgements.withUnsafeBufferPointer { Contribution.saySame(own[0].contribution, $0[0].contribution) }
        }
    }
}

extension Contribution {
    /// Whether the same is said of both but for the numbers.
    fileprivate static func saySame(_ a: borrowing Contribution, _ b: borrowing Contribution) -> Bool {
        (a.base == nil) == (b.base == nil) && (a.personal == nil) == (b.personal == nil)
            && (a.employer == nil) == (b.employer == nil) && (a.paidOn == nil) == (b.paidOn == nil)
            && (a.bookedElsewhere == nil) == (b.bookedElsewhere == nil) && a.payer.isSpelled(as: b.payer)
            && (a.origin == nil) == (b.origin == nil) && (a.origin?.file).isSpelled(as: b.origin?.file)
            && (a.origin?.sheet).isSpelled(as: b.origin?.sheet)
    }
}
