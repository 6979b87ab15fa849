import Calendar
import Notation
import Records

/// What cites: a book's instruments stand in an image once, and their numbers in every citation.
struct Citing {
    let instruments: [Instrument]

    func write(_ citation: Citation, to image: inout ImageWriting) {
        image.number(instruments.firstIndex(of: citation.instrument) ?? instruments.count)
        image.wording(citation.article)
        image.date(citation.from)
        image.word(citation.confidence)
        image.optional(citation.clause) { $1.wording($0) }
    }

    func citation(_ image: inout ImageReading) throws(ImageReading.Unreadable) -> Citation {
        let instrument = try image.number()
        guard instruments.indices.contains(instrument) else { throw ImageReading.Unreadable() }
        return Citation(
            instrument: instruments[instrument], article: try image.wording(), from: try image.date(),
            confidence: try image.word(),
            clause: try image.optional { (image) throws(ImageReading.Unreadable) in try image.wording() })
    }

    func write(_ citations: [Citation], to image: inout ImageWriting) {
        image.list(citations) { write($0, to: &$1) }
    }

    func citations(_ image: inout ImageReading) throws(ImageReading.Unreadable) -> [Citation] {
        try image.list { (image) throws(ImageReading.Unreadable) in try citation(&image) }
    }

    func write<Value>(
        _ dated: [Dated<Value>], to image: inout ImageWriting, _ each: (Value, inout ImageWriting) -> Void
    ) {
        image.list(dated) { dated, image in
            each(dated.value, &image)
            write(dated.citation, to: &image)
        }
    }

    func dated<Value>(
        _ image: inout ImageReading, _ value: (inout ImageReading) throws(ImageReading.Unreadable) -> Value
    ) throws(ImageReading.Unreadable) -> [Dated<Value>] {
        try image.list { (image) throws(ImageReading.Unreadable) in
            Dated(value: try value(&image), citation: try citation(&image))
        }
    }
}

extension Citing {
    func write(_ test: CountingTest, to image: inout ImageWriting) {
        image.word(test.word)
        if case .scheme(let accepted) = test.kind { image.list(accepted) { $1.word($0) } }
        image.text(test.rule.description)
        image.list(test.exceptions) { exception, image in
            image.text(exception.id)
            image.text(exception.rule.description)
            image.month(exception.months.lowerBound)
            image.month(exception.months.upperBound)
            image.date(exception.paidBy)
            image.wording(exception.says)
            write(exception.citation, to: &image)
        }
        image.wording(test.says)
        write(test.citations, to: &image)
    }

    func test(_ image: inout ImageReading) throws(ImageReading.Unreadable) -> CountingTest {
        let word: CountingTest.Word = try image.word()
        let kind: CountingTest.Kind =
            switch word {
            case .scheme:
                .scheme(accepts: try image.list { (image) throws(ImageReading.Unreadable) in try image.word() })
            case .transfer: .transfer
            case .state: .state
            case .backPayment: .backPayment
            case .payer: .payer
            }
        return CountingTest(
            kind: kind, rule: RuleID(description: try image.text()),
            exceptions: try image.list { (image) throws(ImageReading.Unreadable) in try exception(&image) },
            says: try image.wording(), citations: try citations(&image))
    }

    private func exception(_ image: inout ImageReading) throws(ImageReading.Unreadable) -> TestException {
        let (id, rule) = (try image.text(), RuleID(description: try image.text()))
        let (first, last) = (try image.month(), try image.month())
        guard first <= last else { throw ImageReading.Unreadable() }
        return TestException(
            id: id, rule: rule, months: first...last, paidBy: try image.date(), says: try image.wording(),
            citation: try citation(&image))
    }

    func write(_ absence: AbsenceRule, to image: inout ImageWriting) {
        image.number(absence.latestMonths)
        for saying in [absence.notPosted, absence.gap] {
            image.text(saying.rule.description)
            image.wording(saying.says)
            write(saying.citations, to: &image)
        }
    }

    func absence(_ image: inout ImageReading) throws(ImageReading.Unreadable) -> AbsenceRule {
        AbsenceRule(latestMonths: try image.number(), notPosted: try saying(&image), gap: try saying(&image))
    }

    private func saying(_ image: inout ImageReading) throws(ImageReading.Unreadable) -> AbsenceRule.Saying {
        AbsenceRule.Saying(
            rule: RuleID(description: try image.text()), says: try image.wording(), citations: try citations(&image))
    }
}
