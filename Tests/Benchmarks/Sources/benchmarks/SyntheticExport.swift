import Glibc
import Records

/// A synthetic person's contributions as the tables that people have.
enum SyntheticExport {
    static let head = ["年月", "险种类型", "缴费基数", "个人缴", "单位编号", "单位名称", "缴费类型"]

    static func hangzhou(_ contributions: [Contribution]) -> String {
        ([head] + contributions.map(cells)).map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    }

    private static func cells(_ contribution: Contribution) -> [String] {
        [
            "\(contribution.month)", "养老保险", contribution.base.map { "\($0)" } ?? "",
            contribution.personal.map { "\($0)" } ?? "", "330100", contribution.payer ?? "",
            contribution.kind == .backPayment ? "补缴" : "正常应缴",
        ]
    }

    static func encoded(_ text: String, in encoding: String) -> [UInt8] {
        guard let converter = iconv_open(encoding, "UTF-8"), converter != iconv_t(bitPattern: -1) else { exit(1) }
        defer { iconv_close(converter) }
        var input = Array(text.utf8)
        var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
        let free = input.withUnsafeMutableBytes { input in
            output.withUnsafeMutableBytes { output -> Int in
                var next: UnsafeMutablePointer<CChar>? = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var place: UnsafeMutablePointer<CChar>? = output.baseAddress?.assumingMemoryBound(to: CChar.self)
                var (left, free) = (input.count, output.count)
                iconv(converter, &next, &left, &place, &free)
                return free
            }
        }
        return Array(output.dropLast(free))
    }

    /// A workbook with shared texts and numbers, in an archive without compression.
    static func workbook(_ contributions: [Contribution]) -> [UInt8] {
        var strings: [String] = []
        var places: [String: Int] = [:]
        let rows = ([head] + contributions.map(cells)).enumerated().map { index, cells in
            let written = cells.enumerated().map { column, text -> String in
                let name = "\(["A", "B", "C", "D", "E", "F", "G"][column])\(index + 1)"
                if Double(text) != nil { return "<c r=\"\(name)\"><v>\(text)</v></c>" }
                let place = places[text] ?? strings.count
                if place == strings.count {
                    places[text] = place
                    strings.append(text)
                }
                return "<c r=\"\(name)\" t=\"s\"><v>\(place)</v></c>"
            }
            return "<row r=\"\(index + 1)\">\(written.joined())</row>"
        }
        let shared = strings.map { "<si><t>\($0)</t></si>" }.joined()
        return StoredArchive.bytes(of: [
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"1\" r:id=\"a\"/></sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            ("xl/sharedStrings.xml", "<sst>\(shared)</sst>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"),
        ])
    }

    /// Rows under the record's own heads, about 110 bytes each.
    static func rows(_ count: Int) -> [UInt8] {
        var text = Array("month,insurance,scheme,kind,state,payer,base,personal,employer,bookedMonth,paidOn\n".utf8)
        text.reserveCapacity(count * 112)
        for index in 0..<count {
            let month = index / 40 % 12 + 1
            let date = "\(1986 + index % 40)-\(month < 10 ? "0" : "")\(month)"
            let payer = "Example Company Number \(index / 1000 % 20) Ltd."
            let amounts = "\(5000 + index % 997).00,\(400 + index % 97).\(index % 90 + 10),\(800 + index % 97).00"
            text += "\(date),pension,employees,regular,paid,\(payer),\(amounts),\(date),\(date)-21\n".utf8
        }
        return text
    }
}
