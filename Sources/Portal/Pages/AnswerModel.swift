import Calendar
import Notation
import Points
import Records

/// The first screen: one large number, three facts, and what must be said before them.
struct AnswerModel: PageModel {
    let number: String
    let isRange: Bool
    let unit: String
    let asOf: String
    let notices: [String]
    let facts: [FactModel]

    static let fields: [ModelField<AnswerModel>] = [
        .text("number") { $0.number },
        .flag("isRange") { $0.isRange },
        .text("unit") { $0.unit },
        .text("asOf") { $0.asOf },
        .texts("notices") { $0.notices },
        .list("facts") { $0.facts },
    ]
}

/// A fact: what it is, its value, what to add.
struct FactModel: PageModel {
    let term: String
    let value: String
    let note: String

    static let fields: [ModelField<FactModel>] = [
        .text("term") { $0.term },
        .text("value") { $0.value },
        .text("note") { $0.note },
    ]
}

extension AnswerModel {
    /// - Parameter topics: of the guide that stands below the answer.
    init(_ assessment: Assessment, topics: GuideTopics, words: Words) {
        let years = assessment.accumulation
        isRange = years.pointsIfConfirmed > years.points
        number = Self.number(years, words)
        unit = words[.pointsUnit]
        asOf = words.text(.asOf, ["date": words.date(assessment.asOf.lastDay)])
        notices = words.notices(of: assessment) + words.notices(of: topics, beside: assessment)
        facts = Self.facts(assessment, words) + [Self.total(assessment, words)].compactMap { $0 }
    }

    /// What there is to say about the points from contributions.
    ///
    /// - Parameter onPaper: whether the list of what may be put right is another sheet.
    static func facts(_ assessment: Assessment, _ words: Words, onPaper: Bool = false) -> [FactModel] {
        let years = assessment.accumulation
        return [counted(assessment, words), next(years, words)]
            + [toConfirm(years, words), notCounted(assessment, words, onPaper: onPaper)].compactMap { $0 }
    }

    /// The certain points, and with them what they may come to where months are to be confirmed.
    static func number(_ years: Accumulation, _ words: Words) -> String {
        number(years.points, ifConfirmed: years.pointsIfConfirmed, words)
    }

    static func number(_ points: Fraction, ifConfirmed most: Fraction, _ words: Words) -> String {
        most > points
            ? words.text(.pointsRange, ["least": words.number(points), "most": words.number(most)])
            : words.number(points)
    }

    private static func counted(_ assessment: Assessment, _ words: Words) -> FactModel {
        let note = assessment.months.first.map { first in
            words.text(
                .countedOf,
                [
                    "months": words.count(.countOfMonths, assessment.months.count),
                    "first": words.month(first.month),
                ])
        }
        return FactModel(
            term: words[.countedTerm],
            value: words.count(.countOfMonths, assessment.accumulation.countedMonths),
            note: note ?? words[.countedNone])
    }

    private static func next(_ years: Accumulation, _ words: Words) -> FactModel {
        guard let next = years.next, let toGo = years.monthsToGo else {
            return FactModel(
                term: words[.nextTermNone], value: words[.nextNone],
                note: words.text(.nextNoneNote, ["points": words.points(years.points)]))
        }
        return FactModel(
            term: words.text(.nextTerm, ["points": words.points(next.points - years.points)]),
            value: words.month(next.month),
            note: words.text(.nextIf, ["months": words.count(.countOfMonths, toGo)]))
    }

    /// The sum over all indicators, where the method asks for one.
    private static func total(_ assessment: Assessment, _ words: Words) -> FactModel? {
        guard let mark = assessment.passMark else { return nil }
        let total = assessment.total
        return FactModel(
            term: words[.totalTerm], value: words.points(total.points),
            note: words.text(
                total.isSettled ? .totalNoteExact : .totalNoteOpen, ["mark": words.number(mark.value)]))
    }

    private static func toConfirm(_ years: Accumulation, _ words: Words) -> FactModel? {
        guard years.undeterminedMonths > 0 else { return nil }
        return FactModel(
            term: words[.toConfirmTerm], value: words.count(.countOfMonths, years.undeterminedMonths),
            note: words.worthOfConfirming(years))
    }

    private static func notCounted(_ assessment: Assessment, _ words: Words, onPaper: Bool) -> FactModel? {
        guard !assessment.months.isEmpty else { return nil }
        let statuses = assessment.months.lazy.map(\.status).filter(\.isNotCounted)
        let (count, correctable) = (statuses.count, statuses.count(where: \.mayBePutRight))
        let note =
            count == 0
            ? words[.notCountedNone]
            : correctable == 0
                ? words[.notCountedFinal] : words.count(onPaper ? .statementRightSome : .notCountedSome, correctable)
        return FactModel(
            term: words[.notCountedTerm], value: words.count(.countOfMonths, count), note: note)
    }
}
