import Calendar
import Notation
import Points
import Records

/// The texts of the pages in one language, and how it writes months, dates and numbers.
public struct Words: Sendable {
    public let language: Language
    /// January first, in full.
    let months: [String]
    /// The same, short, for where there is little room.
    let shortMonths: [String]
    /// The same, as heads of narrow columns.
    let monthHeads: [String]
    /// The program's own texts, in the order of their words.
    private let texts: [Text]
    /// Texts that only templates name, by key; none where all templates are compiled.
    private let others: [String: Text]

    /// A text, and how it reads for the number one.
    struct Text: Sendable, Equatable {
        var other: Pattern
        var one: Pattern?
    }

    /// - Parameters:
    ///   - months: January first, twelve of them; so are the other two.
    ///   - texts: of every word in the order of `Word.allCases`.
    init(
        language: Language, months: [String], shortMonths: [String], monthHeads: [String], texts: [Text],
        others: [String: Text]
    ) {
        self.language = language
        self.months = months
        self.shortMonths = shortMonths
        self.monthHeads = monthHeads
        self.texts = texts
        self.others = others
    }

    /// Every text by its key.
    var byKey: [String: Text] {
        Word.allCases.reduce(into: others) { all, word in all[word.rawValue] = texts[word.place] }
    }

    /// The texts that stand as they are, without a number or a placeholder, by key.
    var plainTexts: [String: String] {
        byKey.filter { $0.value.one == nil && $0.value.other.places.isEmpty }.mapValues(\.other.text)
    }

    /// A text with what it reads for the number one.
    func inNumbers(_ word: Word) -> Text { texts[word.place] }

    /// A text as it stands.
    subscript(word: Word) -> String { texts[word.place].other.text }

    /// A text with its placeholders `{name}` filled in.
    func text(_ word: Word, _ values: KeyValuePairs<String, String>, count: Int? = nil) -> String {
        let text = texts[word.place]
        return (count == 1 ? text.one ?? text.other : text.other).filled(values)
    }

    /// A text as a pattern.
    func pattern(_ word: Word) -> Pattern { texts[word.place].other }

    /// A text about a number of something.
    func count(_ word: Word, _ number: Int) -> String {
        text(word, ["n": self.number(number)], count: number)
    }
}

extension Words {
    func number(_ number: Int) -> String { GroupedNumber.text(number.magnitude, isNegative: number < 0) }

    /// An exact number: with its decimals where they end, else with a common fraction.
    func number(_ number: Fraction) -> String {
        let isNegative = number < 0
        let size = number.numerator.magnitude
        if number.isWhole { return GroupedNumber.text(size, isNegative: isNegative) }
        if let (digits, places) = number.decimal {
            let text = String(digits.magnitude)
            let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
            return GroupedNumber.text(UInt(padded.dropLast(places)) ?? 0, isNegative: isNegative) + "."
                + String(padded.suffix(places))
        }
        let (whole, rest) = size.quotientAndRemainder(dividingBy: number.denominator.magnitude)
        let fraction = "\(rest)/\(number.denominator)"
        guard whole > 0 else { return (isNegative ? "−" : "") + fraction }
        return text(
            .mixedNumber, ["whole": GroupedNumber.text(whole, isNegative: isNegative), "fraction": fraction])
    }

    /// A number of points.
    func points(_ points: Fraction) -> String {
        text(.countOfPoints, ["n": number(points)], count: points == 1 ? 1 : nil)
    }

    /// Yuan with two decimals.
    func money(_ money: Money) -> String {
        text(.yuan, ["amount": amount(money)])
    }

    /// The same where a head says that it is yuan.
    func amount(_ money: Money) -> String {
        var bytes: [UInt8] = []
        GroupedNumber.append(money, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where an export says something.
    func origin(_ origin: Origin) -> String {
        guard let sheet = origin.sheet else {
            return text(.monthOrigin, ["file": origin.file, "row": String(origin.row)])
        }
        return text(.monthOriginSheet, ["file": origin.file, "sheet": sheet, "row": String(origin.row)])
    }

    /// A month with its year: March 2014, 2014年3月.
    func month(_ month: YearMonth) -> String {
        text(.monthAndYear, ["month": months[month.month - 1], "year": String(month.year)])
    }

    /// The same, short.
    func shortMonth(_ month: YearMonth) -> String {
        text(.monthAndYear, ["month": shortMonths[month.month - 1], "year": String(month.year)])
    }

    /// Months from one to the other, both included; one month alone reads as itself.
    func months(_ run: ClosedRange<YearMonth>) -> String {
        let (first, last) = (run.lowerBound, run.upperBound)
        if first == last { return shortMonth(first) }
        if first.year == last.year {
            return text(
                .monthRangeInYear,
                [
                    "first": shortMonths[first.month - 1], "last": shortMonths[last.month - 1],
                    "year": String(first.year),
                ])
        }
        return text(.range, ["first": shortMonth(first), "last": shortMonth(last)])
    }

    func months(_ runs: MonthRuns) -> String { list(runs.map { months($0) }) }

    func date(_ date: CivilDate) -> String {
        text(
            .dayMonthYear,
            ["day": String(date.day), "month": months[date.month - 1], "year": String(date.year)])
    }

    /// Things one after the other, at most `most` of them.
    func list(_ items: [String], most: Int = .max) -> String {
        // Most lists are of one, which needs no separator.
        guard items.count > 1 else { return items.first ?? "" }
        let shown = Self.joined(items.prefix(most), by: self[.listSeparator])
        return items.count > most ? text(.andMore, ["list": shown, "n": number(items.count - most)]) : shown
    }

    /// Whole clauses one after the other.
    func clauses(_ clauses: [String]) -> String { Self.joined(clauses[...], by: self[.reasonSeparator]) }

    /// As `joined`, which first asks the runtime for a conformance: 200,000 instructions, once a process.
    private static func joined(_ items: ArraySlice<String>, by separator: String) -> String {
        var joined = items.first ?? ""
        for item in items.dropFirst() {
            joined += separator
            joined += item
        }
        return joined
    }
}

extension Words {
    func status(_ status: MonthStatus) -> String {
        let word: Word =
            switch status {
            case .counted: .statusCounted
            case .undetermined: .statusUndetermined
            case .payerDiffers: .statusPayerDiffers
            case .backPaid: .statusBackPaid
            case .owed: .statusOwed
            case .refunded: .statusRefunded
            case .transferred: .statusTransferred
            case .otherScheme: .statusOtherScheme
            case .notPosted: .statusNotPosted
            case .gap: .statusGap
            }
        return self[word]
    }

    /// One character for a status in a cell of the ledger; nil for a counted month, whose cell is plain.
    func sign(_ status: MonthStatus) -> String? {
        let word: Word
        switch status {
        case .counted: return nil
        case .undetermined: word = .signUndetermined
        case .payerDiffers: word = .signPayerDiffers
        case .backPaid: word = .signBackPaid
        case .owed: word = .signOwed
        case .refunded: word = .signRefunded
        case .transferred: word = .signTransferred
        case .otherScheme: word = .signOtherScheme
        case .notPosted: word = .signNotPosted
        case .gap: word = .signGap
        }
        return self[word]
    }

    /// What it would bring if every month to be confirmed were confirmed.
    func worthOfConfirming(_ accumulation: Accumulation) -> String {
        let worth = accumulation.pointsIfConfirmed - accumulation.points
        return worth > 0 ? text(.toConfirmWorth, ["points": points(worth)]) : self[.toConfirm]
    }

    /// A citation as one line, with its confidence where that is not high.
    func citation(_ citation: Citation) -> String {
        withConfidence(
            text(
                citation.isDayKnown ? .citation : .citationUndated,
                [
                    "instrument": citation.instrument.title[language], "article": citation.article[language],
                    "from": date(citation.from),
                ]), of: citation)
    }

    /// The same in a list of versions: its day first, the instrument by its short name.
    func datedCitation(_ citation: Citation) -> String {
        text(
            citation.isDayKnown ? .citationDated : .citationUndated,
            [
                "from": date(citation.from), "instrument": citation.instrument.short[language],
                "article": citation.article[language],
            ]) + shortConfidence(citation.confidence)
    }

    /// The same in few words, for where the method section is one step away.
    func shortCitation(_ citation: Citation) -> String {
        withConfidence(
            text(
                .citationShort,
                ["instrument": citation.instrument.short[language], "article": citation.article[language]]),
            of: citation)
    }

    /// The same in a table of them, where what to do about an unsure one is said once.
    func indicatorCitation(_ citation: Citation) -> String {
        text(
            .citationShort,
            ["instrument": citation.instrument.short[language], "article": citation.article[language]])
            + shortConfidence(citation.confidence)
    }

    private func withConfidence(_ text: String, of citation: Citation) -> String {
        text + confidence(citation.confidence)
    }

    /// What is added to a fact that is not sure; nothing for one that is.
    func confidence(_ confidence: Confidence) -> String {
        switch confidence {
        case .high: ""
        case .medium: self[.confidenceMedium]
        case .low: self[.confidenceLow]
        }
    }

    /// The same where many facts stand together, and what to do about it is said once.
    func shortConfidence(_ confidence: Confidence) -> String {
        switch confidence {
        case .high: ""
        case .medium: self[.confidenceMediumShort]
        case .low: self[.confidenceLowShort]
        }
    }
}
