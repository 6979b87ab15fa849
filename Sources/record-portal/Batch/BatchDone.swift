import Diagnostics

/// What a worker hands over of one record.
enum BatchDone: Sendable {
    /// Another shard's.
    case others
    /// Made before of the same, and still there.
    case kept(BatchEntry)
    case made(BatchEntry, [MadeFile])
    /// Nothing is made of it; what is wrong with it is told.
    case failed(BatchEntry, [Diagnostic])
    /// Nothing more can be written.
    case stopped(Failure)

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
