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

    private static func address(_ mediaType: String, _ bytes: [UInt8]) -> String {
        "data:\(mediaType);base64," + Data(bytes).base64EncodedString()
    }
}
