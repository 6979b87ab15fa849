import Notation

extension Words {
    func write(to image: inout ImageWriting) {
        image.text(language.tag)
        for names in [months, shortMonths, monthHeads] { image.texts(names) }
        image.list(texts.sorted { $0.key < $1.key }) { entry, image in
            image.text(entry.key)
            image.text(entry.value.other.text)
            image.optionalText(entry.value.one?.text)
        }
    }

    init(_ image: inout ImageReading) throws(ImageReading.Unreadable) {
        language = Language(try image.text())
        months = try image.texts()
        shortMonths = try image.texts()
        monthHeads = try image.texts()
        let count = try image.number()
        guard count >= 0 else { throw ImageReading.Unreadable() }
        var texts: [String: Text] = [:]
        texts.reserveCapacity(min(count, Word.allCases.count))
        for _ in 0..<count {
            let (key, other) = (try image.text(), try image.text())
            let one = try image.optionalText()
            texts[key] = Text(other: Pattern(other), one: one.map { Pattern($0) })
        }
        self.texts = texts
    }
}
