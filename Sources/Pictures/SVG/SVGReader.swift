/// An SVG that is read whole: its size by its root, and everything in it by what is allowed.
struct SVGReader {
    static let mostBytes = 1 << 20
    static let mostElements = 100_000

    private let places: SVGPlaces
    private var elements = 0
    private var picture: Picture?

    /// Whether the bytes begin as XML does, after a byte order mark and white space.
    static func mayRead(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        return text.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
    }

    static func picture(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
        guard bytes.count <= mostBytes else {
            throw PictureFault("the SVG is larger than 1 MiB", help: "simplify it, or save it as PNG")
        }
        let places = SVGPlaces(bytes)
        // The library would take other encodings for what they are, and a browser perhaps for something else.
        if let line = places.lineOfNoUTF8 {
            throw PictureFault("the SVG is not UTF-8", help: "save it again as UTF-8", line: line)
        }
        // The library never sees a document type, and so no entity, whatever it would do with them.
        if let documentType = places.documentType {
            guard !documentType.isHTML else { throw PictureFault.unknown }
            throw PictureFault(
                "the SVG has a document type", help: "remove <!DOCTYPE and what belongs to it",
                line: documentType.line)
        }
        let read = bytes.withUnsafeBytes { bytes -> Result<Picture, PictureFault> in
            do throws(PictureFault) {
                guard let steps = SVGSteps(bytes) else { throw PictureFault.unknown }
                var reader = SVGReader(places: places)
                return .success(try reader.walk(steps))
            } catch {
                return .failure(error)
            }
        }
        return try read.get()
    }

    private init(places: SVGPlaces) { self.places = places }

    private mutating func walk(_ steps: borrowing SVGSteps) throws(PictureFault) -> Picture {
        while let step = steps.next() {
            switch step {
            case .start(let name): try start(name, steps)
            case .instruction(let target):
                throw PictureFault(
                    "the SVG has the instruction \"\(target)\"", help: "remove it",
                    line: places.line(of: "<?\(target)", upTo: steps.lineOfNode))
            case .other: break
            }
        }
        if steps.isWhole, let picture { return picture }
        guard places.hold("<svg") else { throw PictureFault.unknown }
        throw PictureFault("the SVG is no whole XML", help: "save it again", line: max(1, steps.parserLine))
    }

    private mutating func start(_ name: XMLName, _ steps: borrowing SVGSteps) throws(PictureFault) {
        let end = steps.lineOfNode
        if picture == nil {
            guard name.space == XMLName.svg, name.local == "svg" else { throw PictureFault.unknown }
            if let encoding = steps.encoding, encoding.uppercased() != "UTF-8" {
                throw PictureFault(
                    "the SVG says that its encoding is \"\(encoding)\"", help: "save it again as UTF-8", line: 1)
            }
        }
        elements += 1
        guard elements <= Self.mostElements else {
            throw PictureFault(
                "the SVG has more than \(Self.mostElements) elements", help: "simplify it, or save it as PNG",
                line: places.line(of: "<\(name.written)", upTo: end))
        }
        if let fault = SVGElement.fault(of: name, line: end) {
            throw at(places.line(of: "<\(name.written)", upTo: end), fault)
        }
        let attributes = steps.attributes()
        for (name, value) in attributes {
            let fault =
                SVGAttribute(name).map { $0.fault(of: name.written, value: value) }
                ?? SVGAttribute.fault(notAllowed: name.written)
            if let fault { throw at(places.line(ofAttribute: name.written, upTo: end), fault) }
        }
        if picture == nil {
            func value(_ name: String) -> String? {
                attributes.first { $0.name.space.isEmpty && $0.name.local == name }?.value
            }
            picture = try SVGSize.picture(
                width: value("width"), height: value("height"), viewBox: value("viewBox"),
                line: places.line(of: "<\(name.written)", upTo: end))
        }
    }

    private func at(_ line: Int, _ fault: PictureFault) -> PictureFault {
        PictureFault(fault.message, help: fault.help, line: line)
    }
}
