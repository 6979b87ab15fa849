import Foundation
import Markup
import Records

/// The record's data as links that need no server and no script: the bytes stand in the address (RFC 2397).
struct Downloads {
    let json: String
    let csv: String

    init(_ record: Record) {
        json = Self.address("application/json", record.file(.compact))
        csv = Self.address("text/csv;charset=utf-8", record.csv)
    }

    /// In the shorter of the two notations: what has few letters beyond ASCII is shorter as it stands.
    private static func address(_ mediaType: String, _ bytes: [UInt8]) -> String {
        let whole = ";base64," + Data(bytes).base64EncodedString()
        let plain = "," + String(decoding: bytes, as: UTF8.self).percentEncoded(keeping: ",:;/()")
        return "data:\(mediaType)" + (plain.utf8.count < whole.utf8.count ? plain : whole)
    }
}
