import Foundation
import Markup
import Records

/// The record's data as links that need no server and no script: the bytes stand in the address (RFC 2397).
struct Downloads {
    let json: HTML
    let csv: HTML

    init(_ record: Record) {
        json = Self.address("application/json", record.file(.compact))
        csv = Self.address("text/csv;charset=utf-8", record.csv)
    }

    private static let encoding = PercentEncoding(keeping: ",:;/()")

    /// In the shorter of the two notations: what has few letters beyond ASCII is shorter as it stands.
    private static func address(_ mediaType: StaticString, _ bytes: [UInt8]) -> HTML {
        let whole = ";base64,"
        var html = HTML()
        html.raw("data:")
        html.raw(mediaType)
        let length = encoding.length(of: bytes) + 1
        let wholeLength = whole.utf8.count + (bytes.count + 2) / 3 * 4
        html.reserve(min(length, wholeLength))
        if length < wholeLength {
            html.raw(",")
            html.percentEncoded(bytes, by: encoding)
        } else {
            html.text(whole + Data(bytes).base64EncodedString())
        }
        return html
    }
}
