import Diagnostics

/// A workbook of parts written by hand, in an archive that stores them as they are.
struct SmallWorkbook {
    var sheets: [(name: String, xml: String)]
    var sharedStrings = ""
    var styles = ""
    var properties = ""

    /// A sheet of these rows.
    static func sheet(_ rows: String) -> String {
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\(rows)</sheetData></worksheet>"
    }

    var source: SourceFile {
        let list = sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
        }
        let relations = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        var parts = [
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\">\(properties)<sheets>\(list.joined())</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"),
        ]
        if !sharedStrings.isEmpty { parts.append(("xl/sharedStrings.xml", "<sst>\(sharedStrings)</sst>")) }
        if !styles.isEmpty { parts.append(("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")) }
        parts += sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", $1.xml) }
        return SourceFile(path: "export.xlsx", bytes: Self.archive(parts.map { ($0, Array($1.utf8)) }))
    }

    static func archive(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        archive(parts.map { (Array($0.name.utf8), $0.bytes) }, flags: 0x0800)
    }

    /// A ZIP archive (APPNOTE 6.3.10) without compression; names are what their bytes are.
    ///
    /// - Parameter flags: 0x0800 says that names are UTF-8, 1 that a part has a password.
    static func archive(_ parts: [(name: [UInt8], bytes: [UInt8])], flags: Int) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in parts {
            let sum = Int(checksum(bytes))
            let common =
                little(20, 2) + little(flags, 2) + little(0, 2) + little(0, 2) + little(0x21, 2) + little(sum, 4)
                + little(bytes.count, 4) + little(bytes.count, 4) + little(name.count, 2) + little(0, 2)
            directory +=
                [0x50, 0x4B, 0x01, 0x02] + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2)
                + little(0, 4) + little(archive.count, 4) + name
            archive += [0x50, 0x4B, 0x03, 0x04] + common + name + bytes
        }
        let end =
            [0x50, 0x4B, 0x05, 0x06] + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
            + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
        return archive + directory + end
    }

    /// CRC-32 as ZIP has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
