import Notation

extension Words {
    /// Without the texts that only templates name.
    func write(to image: inout ImageWriting) {
        image.text(language.tag)
        for names in [months, shortMonths, monthHeads] { image.texts(names) }
        image.list(Word.allCases.map(inNumbers)) { text, image in
            image.text(text.other.text)
            image.optionalText(text.one?.text)
        }
    }

    init(_ image: inout ImageReading) throws(ImageReading.Unreadable) {
        let language = Language(try image.text())
        let (months, shortMonths, monthHeads) = (try image.texts(), try image.texts(), try image.texts())
        let texts = try image.list { (image) throws(ImageReading.Unreadable) in
            let (other, one) = (try image.text(), try image.optionalText())
            return Text(other: Pattern(other), one: one.map { Pattern($0) })
        }
        guard texts.count == Word.allCases.count else { throw ImageReading.Unreadable() }
        self.init(
            language: language, months: months, shortMonths: shortMonths, monthHeads: monthHeads, texts: texts,
            others: [:])
    }
}
