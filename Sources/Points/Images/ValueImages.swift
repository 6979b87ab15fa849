import Calendar
import Notation
import Records

extension ImageWriting {
    mutating func fraction(_ fraction: Fraction) {
        number(fraction.numerator)
        number(fraction.denominator)
    }

    mutating func month(_ month: YearMonth) {
        number(month.year)
        number(month.month)
    }

    mutating func date(_ date: CivilDate) {
        number(date.year)
        number(date.month)
        number(date.day)
    }

    mutating func wording(_ wording: Wording) {
        list(wording.texts) { text, image in
            image.text(text.language.tag)
            image.text(text.text)
        }
    }

    mutating func instrument(_ instrument: Instrument) {
        text(instrument.id)
        wording(instrument.title)
        wording(instrument.short)
        date(instrument.from)
        flag(instrument.isFirstDayKnown)
        optional(instrument.until) { $1.date($0) }
        word(instrument.confidence)
    }

    mutating func series<Value>(_ series: YearlySeries<Value>, _ each: (Value, inout ImageWriting) -> Void) {
        wording(series.title)
        wording(series.source)
        list(series.entries) { entry, image in
            image.month(entry.from)
            image.optional(entry.value, each)
            image.word(entry.confidence)
        }
    }
}

extension ImageReading {
    mutating func fraction() throws(Unreadable) -> Fraction {
        let (numerator, denominator) = (try number(), try number())
        guard denominator > 0 else { throw Unreadable() }
        return Fraction(numerator, over: denominator)
    }

    mutating func month() throws(Unreadable) -> YearMonth {
        guard let month = YearMonth(year: try number(), month: try number()) else { throw Unreadable() }
        return month
    }

    mutating func date() throws(Unreadable) -> CivilDate {
        guard let date = CivilDate(year: try number(), month: try number(), day: try number()) else {
            throw Unreadable()
        }
        return date
    }

    mutating func wording() throws(Unreadable) -> Wording {
        Wording(
            try list { (image) throws(Unreadable) in (language: Language(try image.text()), text: try image.text()) })
    }

    mutating func instrument() throws(Unreadable) -> Instrument {
        Instrument(
            id: try text(), title: try wording(), short: try wording(), from: try date(),
            isFirstDayKnown: try flag(), until: try optional { (image) throws(Unreadable) in try image.date() },
            confidence: try word())
    }

    mutating func series<Value>(
        _ value: (inout ImageReading) throws(Unreadable) -> Value
    ) throws(Unreadable) -> YearlySeries<Value> {
        YearlySeries(
            title: try wording(), source: try wording(),
            entries: try list { (image) throws(Unreadable) in
                .init(from: try image.month(), value: try image.optional(value), confidence: try image.word())
            })
    }
}
