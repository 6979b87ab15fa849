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
        guard let number = written.indices.last(where: { month.saysTheSame(as: written[$0].month) }) else {
            return false
        }
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
    ///
    /// The contributions are compared field by field where they stand: taken out, each would be copied whole.
    fileprivate func saysTheSame(as other: JudgedMonth) -> Bool {
        let (own, others) = (judgements, other.judgements)
        guard status == other.status, own.count == others.count else { return false }
        // Without a contribution it is the reasons that are said, with one its steps.
        if own.isEmpty { return reasons == other.reasons }
        guard own.count == 1, own[0].steps == others[0].steps, own[0].contracts == others[0].contracts else {
            return false
        }
        return (own[0].contribution.base == nil) == (others[0].contribution.base == nil)
            && (own[0].contribution.personal == nil) == (others[0].contribution.personal == nil)
            && (own[0].contribution.employer == nil) == (others[0].contribution.employer == nil)
            && (own[0].contribution.paidOn == nil) == (others[0].contribution.paidOn == nil)
            && Contribution.isBooked(own[0].contribution.bookedMonth, elsewhereThan: own[0].contribution.month)
                == Contribution.isBooked(
                    others[0].contribution.bookedMonth, elsewhereThan: others[0].contribution.month)
            && own[0].contribution.payer.isSpelled(as: others[0].contribution.payer)
            && Origin.isSameFile(own[0].contribution.origin, others[0].contribution.origin)
    }
}

extension Origin {
    /// Whether both are of one sheet of one file, or nobody noted either.
    fileprivate static func isSameFile(_ origin: Origin?, _ other: Origin?) -> Bool {
        guard let origin, let other else { return origin == nil && other == nil }
        return origin.file.isSpelled(as: other.file) && origin.sheet.isSpelled(as: other.sheet)
    }
}
