import Calendar
import Notation
import Points

extension Words {
    /// What one must know before reading the answer: what the rule book leaves out, and that it speaks of a time for
    /// which it was not made.
    func notices(of assessment: Assessment) -> [String] {
        var notices = assessment.rules.notice.map { [$0[language]] } ?? []
        if assessment.accumulation.firstMonth == nil { notices.append(self[.noRecordYet]) }
        let first = assessment.rules.instruments[0]
        if assessment.isBeforeRules, first.isFirstDayKnown {
            notices.append(text(.beforeRules, ["date": date(first.from)]))
        }
        if let until = assessment.instrument.until, until < assessment.asOf.lastDay {
            notices.append(text(.afterRules, ["date": date(until)]))
        }
        return notices
    }

    /// That the guide speaks of other rules than those of the answer.
    func notices(of topics: GuideTopics, beside assessment: Assessment) -> [String] {
        topics.rules.map { $0 == assessment.rules.id } ?? true ? [] : [self[.guideElsewhere]]
    }
}
