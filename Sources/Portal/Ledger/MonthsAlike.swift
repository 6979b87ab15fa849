import Markup
import Notation
import Points
import Records

/// The last month that was written in full, for those after it that say the same but for their numbers: an employer pays
/// for years.
struct MonthsAlike {
    private var latest: Written?

    private struct Written {
        let month: JudgedMonth
        let html: HTML
        let places: MonthPlaces
    }

    /// Writes a month as the last one with other numbers; false where it isn't like it, and nothing is written.
    func write(_ month: JudgedMonth, by phrases: MonthPhrases, to html: inout HTML) -> Bool {
        guard let latest, month.saysTheSame(as: latest.month) else { return false }
        let (bytes, places) = (latest.html.bytes.count, latest.places)
        html.write(atMost: bytes + places.all.count * phrases.mostBytes) { pen in
            var end = 0
            for place in places.all {
                pen.append(end..<place.bytes.lowerBound, of: latest.html)
                phrases.write(place.number, of: month, by: &pen)
                end = place.bytes.upperBound
            }
            pen.append(end..<places.milestone.lowerBound, of: latest.html)
        }
        phrases.milestone(month, to: &html)
        html.write(atMost: bytes) { $0.append(places.milestone.upperBound..<bytes, of: latest.html) }
        return true
    }

    /// Takes a month as it was written; one with several contributions says more than others can be like.
    mutating func keep(_ month: JudgedMonth, _ html: HTML, _ places: MonthPlaces) {
        guard month.judgements.count <= 1 else { return }
        latest = Written(month: month, html: html, places: places)
    }
}

extension JudgedMonth {
    /// Whether it says the same but for the numbers, of months with one contribution at most.
    fileprivate func saysTheSame(as other: JudgedMonth) -> Bool {
        guard status == other.status, judgements.count == other.judgements.count else { return false }
        // Without a contribution it is the reasons that are said, with one its steps.
        if judgements.isEmpty { return reasons == other.reasons }
        return judgements.count == 1 && judgements[0].steps == other.judgements[0].steps
            && judgements[0].contracts == other.judgements[0].contracts
            && judgements[0].contribution.saysTheSame(as: other.judgements[0].contribution)
    }
}

extension Contribution {
    /// Whether the same is said of it but for the numbers.
    fileprivate func saysTheSame(as other: Contribution) -> Bool {
        (base == nil) == (other.base == nil) && (personal == nil) == (other.personal == nil)
            && (employer == nil) == (other.employer == nil) && (paidOn == nil) == (other.paidOn == nil)
            && (bookedElsewhere == nil) == (other.bookedElsewhere == nil)
            && (origin == nil) == (other.origin == nil) && payer.isSpelled(as: other.payer)
            && (origin?.file).isSpelled(as: other.origin?.file) && (origin?.sheet).isSpelled(as: other.origin?.sheet)
    }
}
