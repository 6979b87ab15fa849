import Calendar
import Notation
import Records

extension RuleBook {
    /// The book without its examples, as the program carries it: it is read again in a tenth of the time.
    public var image: [UInt8] {
        var image = ImageWriting()
        image.text(id)
        image.wording(title)
        image.optional(notice) { $1.wording($0) }
        image.list(instruments) { $1.instrument($0) }
        let citing = Citing(instruments: instruments)
        image.word(insurance)
        image.list(tests) { citing.write($0, to: &$1) }
        citing.write(absence, to: &image)
        image.list(indicators) { citing.write($0, to: &$1) }
        image.list(alternatives) { alternative, image in
            image.texts(alternative.indicators)
            image.wording(alternative.says)
            citing.write(alternative.citations, to: &image)
        }
        citing.write(passMark, to: &image) { $1.fraction($0) }
        image.optional(reference) { $1.series($0) { $1.number($0.fen) } }
        image.optional(bounds) { series, image in
            image.series(series) { bounds, image in
                image.number(bounds.floor.fen)
                image.number(bounds.cap.fen)
            }
        }
        image.list(personalShares) { share, image in
            image.word(share.insurance)
            image.series(share.percent) { $1.fraction($0) }
        }
        citing.write(applyNow, to: &image) { rule, image in
            image.number(rule.months)
            image.number(rule.of)
            image.texts(rule.tests.map(\.description))
        }
        return image.bytes
    }

    /// - Parameter image: what `image` gave; nil for anything else.
    public init?(image: UnsafeBufferPointer<UInt8>) {
        var image = ImageReading(image)
        do throws(ImageReading.Unreadable) {
            try self.init(&image)
        } catch {
            return nil
        }
        guard image.isAtEnd else { return nil }
    }

    private init(_ image: inout ImageReading) throws(ImageReading.Unreadable) {
        id = try image.text()
        title = try image.wording()
        notice = try image.optional { (image) throws(ImageReading.Unreadable) in try image.wording() }
        instruments = try image.list { (image) throws(ImageReading.Unreadable) in try image.instrument() }
        let citing = Citing(instruments: instruments)
        insurance = try image.word()
        tests = try image.list { (image) throws(ImageReading.Unreadable) in try citing.test(&image) }
        absence = try citing.absence(&image)
        indicators = try image.list { (image) throws(ImageReading.Unreadable) in try citing.indicator(&image) }
        alternatives = try image.list { (image) throws(ImageReading.Unreadable) in
            Alternative(
                indicators: try image.texts(), says: try image.wording(), citations: try citing.citations(&image))
        }
        passMark = try citing.dated(&image) { (image) throws(ImageReading.Unreadable) in try image.fraction() }
        reference = try image.optional { (image) throws(ImageReading.Unreadable) in
            try image.series { (image) throws(ImageReading.Unreadable) in Money(fen: try image.number()) }
        }
        bounds = try image.optional { (image) throws(ImageReading.Unreadable) in
            try image.series { (image) throws(ImageReading.Unreadable) in
                let (floor, cap) = (Money(fen: try image.number()), Money(fen: try image.number()))
                guard let bounds = BaseBounds(floor: floor, cap: cap) else { throw ImageReading.Unreadable() }
                return bounds
            }
        }
        personalShares = try image.list { (image) throws(ImageReading.Unreadable) in
            PersonalShare(
                insurance: try image.word(),
                percent: try image.series { (image) throws(ImageReading.Unreadable) in try image.fraction() })
        }
        applyNow = try citing.dated(&image) { (image) throws(ImageReading.Unreadable) in
            ApplyNowRule(
                months: try image.number(), of: try image.number(), tests: try image.texts().map(RuleID.init))
        }
        examples = []
    }
}
