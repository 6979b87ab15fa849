import Markup
import Records

/// The record's data as links that need no server and no script: the bytes stand in the address (RFC 2397).
struct Downloads {
    let json: JSONLink
    let csv: CSVLink

    init(_ record: Record) {
        json = JSONLink(record: record)
        csv = CSVLink(record: record)
    }

    struct JSONLink: WrittenMarkup {
        let record: Record

        func write(to html: inout HTML) { Downloads.address("application/json", record.file(.compact), to: &html) }
    }

    struct CSVLink: WrittenMarkup {
        let record: Record

        func write(to html: inout HTML) { Downloads.address("text/csv;charset=utf-8", record.csv, to: &html) }
    }

    private static let encoding = PercentEncoding(keeping: ",:;/()")

    /// In the shorter of the two notations: what has few letters beyond ASCII is shorter as it stands.
    private static func address(_ mediaType: StaticString, _ bytes: [UInt8], to html: inout HTML) {
        html.raw("data:")
        html.raw(mediaType)
        let whole: StaticString = ";base64,"
        let wholeLength = whole.utf8CodeUnitCount + (bytes.count + 2) / 3 * 4
        if let length = encoding.length(of: bytes, below: wholeLength - 1) {
            html.reserve(length + 1)
            html.raw(",")
            html.percentEncoded(bytes, by: encoding)
        } else {
            html.reserve(wholeLength)
            html.raw(whole)
            html.base64(bytes)
        }
    }
}
