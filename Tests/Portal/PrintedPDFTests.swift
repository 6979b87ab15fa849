import Testing

@testable import Portal

@Suite("A printed PDF")
struct PrintedPDFTests {
    /// A PDF of two objects as Chromium lays it out; the information is the first.
    private static func pdf(information: String, trailer: String = "<</Size 3 /Root 2 0 R /Info 1 0 R>>") -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        let first = bytes.count
        bytes += Array("1 0 obj\n\(information)\nendobj\n".utf8)
        let second = bytes.count
        bytes += Array("2 0 obj\n<</Type /Catalog>>\nendobj\n".utf8)
        let table = bytes.count
        let entries = [first, second].map { offset in
            String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
        }
        bytes += Array("xref\n0 3\n0000000000 65535 f \n\(entries.joined())".utf8)
        return bytes + Array("trailer\n\(trailer)\nstartxref\n\(table)\n%%EOF\n".utf8)
    }

    private static let clock = "(D:20261125190213+00'00')"

    private static func printed(information: String) throws -> String {
        String(decoding: try PrintedPDF(pdf(information: information)).file.bytes, as: UTF8.self)
    }

    @Test("Its times become spaces, and nothing else changes or moves")
    func times() throws {
        let before = "<</Title (Statement)\n/Creator (Record Portal)\n"
        let times = ["/CreationDate \(Self.clock)", "/ModDate \(Self.clock)"]
        let spaces = times.map { String(repeating: " ", count: $0.utf8.count) }
        let expected = Self.pdf(information: before + spaces.joined(separator: "\n") + ">>")
        let found = try PrintedPDF(Self.pdf(information: before + times.joined(separator: "\n") + ">>"))
        #expect(found.file == OutputFile(bytes: expected))
    }

    @Test(
        "What merely looks like a time stays",
        arguments: [
            "<</Title (/CreationDate \\(D:1\\))>>", "<</Title (/ModDate (D:1))>>", "<</Title (\\\\\\)/ModDate (D:1))>>",
            "<</Title <FEFF0028>/Producer (>>/ModDate (D:1))>>", "<<>>/ModDate (D:1)",
        ])
    func looksAlike(information: String) throws {
        let bytes = Self.pdf(information: information)
        #expect(try PrintedPDF(bytes).file.bytes == bytes)
    }

    @Test(
        "A parenthesis in a title doesn't hide the time behind it", arguments: ["(\\()", "(()())", "(\\\\)", "<FEFF>"])
    func titles(title: String) throws {
        #expect(!(try Self.printed(information: "<</Title \(title)/ModDate\(Self.clock)>>")).contains("D:"))
    }

    @Test("A browser that sets no feet is told by its producer", arguments: [(130, false), (131, true), (156, true)])
    func age(version: Int, isTaken: Bool) {
        let bytes = Self.pdf(information: "<</Producer (Skia/PDF m\(version))>>")
        if isTaken {
            #expect(throws: Never.self) { try PrintedPDF(bytes) }
        } else {
            #expect(throws: PrintedPDF.Problem.tooOld) { try PrintedPDF(bytes) }
        }
    }

    @Test("A note stands as a comment where nothing has a place, and never breaks its line")
    func note() throws {
        let bytes = Self.pdf(information: "<<>>")
        let noted = String(decoding: try PrintedPDF(bytes, note: "a code\r\nstartxref").file.bytes, as: UTF8.self)
        let start = String(decoding: bytes, as: UTF8.self).split(separator: "startxref")
        #expect(noted == "\(start[0])%a codestartxref\nstartxref\(start[1])")
    }

    @Test("Bytes that don't begin and end as a PDF are none", arguments: 0..<2)
    func notWhole(missing: Int) {
        let bytes = Self.pdf(information: "<<>>")
        let part = missing == 0 ? bytes.dropFirst() : bytes.dropLast(3)
        #expect(throws: PrintedPDF.Problem.notWhole) { try PrintedPDF(Array(part)) }
        #expect(throws: PrintedPDF.Problem.notWhole) { try PrintedPDF([]) }
    }

    @Test(
        "Where the information can't be found, the clock can't either",
        arguments: [
            "<</Root 2 0 R>>", "<</Info 3 0 R>>", "<</Info 0 0 R>>", "<</Info 99999999999999999999 0 R>>", "<</Info",
        ])
    func unknownForm(trailer: String) throws {
        #expect(throws: PrintedPDF.Problem.unknownForm) {
            try PrintedPDF(Self.pdf(information: "<<>>", trailer: trailer))
        }
    }

    @Test("However its bytes are damaged, it is taken or refused")
    func damaged() {
        let bytes = Self.pdf(information: "<</Title (a)/ModDate \(Self.clock)>>")
        for index in bytes.indices {
            for byte in [0, UInt8(ascii: "("), UInt8(ascii: "9"), UInt8(ascii: ">"), 0xFF] {
                var damaged = bytes
                damaged[index] = byte
                #expect((try? PrintedPDF(damaged).file.bytes.count) ?? bytes.count == bytes.count)
            }
        }
    }

    @Test("Its beginning tells whether this program printed it")
    func own() {
        #expect(PrintedPDF.isOwn(Self.pdf(information: "<</Creator (Record Portal)>>")))
        #expect(!PrintedPDF.isOwn(Self.pdf(information: "<</Creator (Another)>>")))
        #expect(!PrintedPDF.isOwn(Array("<</Creator (Record Portal)>>".utf8)))
    }
}
