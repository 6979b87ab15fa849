import Notation

extension Template {
    func write(to image: inout ImageWriting) { Self.write(pieces, to: &image) }

    init(_ image: inout ImageReading) throws(ImageReading.Unreadable) {
        pieces = try Self.pieces(&image)
    }

    private static func write(_ pieces: [Piece], to image: inout ImageWriting) {
        image.list(pieces) { piece, image in
            switch piece {
            case .literal(let bytes):
                image.number(Letter.literal)
                image.text(bytes: bytes)
            case .text(let name):
                image.number(Letter.text)
                name.write(to: &image)
            case .html(let name):
                image.number(Letter.html)
                name.write(to: &image)
            case .item: image.number(Letter.item)
            case .section(let name, let isOfModels, let body):
                image.number(isOfModels ? Letter.models : Letter.section)
                name.write(to: &image)
                write(body, to: &image)
            case .inverted(let name, let body):
                image.number(Letter.inverted)
                name.write(to: &image)
                write(body, to: &image)
            }
        }
    }

    private static func pieces(_ image: inout ImageReading) throws(ImageReading.Unreadable) -> [Piece] {
        try image.list { (image) throws(ImageReading.Unreadable) in
            switch try image.number() {
            case Letter.literal: .literal(Array(try image.textBytes()))
            case Letter.text: .text(try Name(&image))
            case Letter.html: .html(try Name(&image))
            case Letter.item: .item
            case Letter.models: .section(try Name(&image), ofModels: true, try pieces(&image))
            case Letter.section: .section(try Name(&image), ofModels: false, try pieces(&image))
            case Letter.inverted: .inverted(try Name(&image), try pieces(&image))
            default: throw ImageReading.Unreadable()
            }
        }
    }

    /// What stands before a piece, and says which it is.
    private enum Letter {
        static let literal = 0
        static let text = 1
        static let html = 2
        static let item = 3
        static let models = 4
        static let section = 5
        static let inverted = 6
    }
}

extension Template.Name {
    fileprivate func write(to image: inout ImageWriting) {
        image.number(model)
        image.number(field)
    }

    fileprivate init(_ image: inout ImageReading) throws(ImageReading.Unreadable) {
        (model, field) = (try image.number(), try image.number())
    }
}
