import Diagnostics

/// What a worker hands over of one record.
enum BatchDone: Sendable {
    /// Another shard's.
    case others
    /// Made before of the same, and still there.
    case kept(BatchEntry, of: Origin)
    case made(BatchEntry, [MadeFile], of: Origin)
    /// Nothing is made of it; what is wrong with it is told.
    case failed(BatchEntry, [Diagnostic])
    /// Nothing more can be written.
    case stopped(Failure)

    /// Where a record stands in the input.
    struct Origin: Sendable {
        let path: String
        let position: Position?
    }

    /// A file of a record, before it is in its place.
    struct MadeFile: Sendable {
        /// Its path in the output.
        let path: String
        let content: Content

        enum Content: Sendable {
            case bytes([UInt8])
            /// Written whole under another name.
            case part(String)
        }
    }
}
