/// Content and Templates as they were when the program was built: an installed `record-portal` works from any folder.
public enum BuiltIn {
    /// The paths of all built-in files, such as `Content/rules/shanghai.yaml`, in byte order.
    public static var paths: [String] { entries.map { "\($0.path)" } }

    /// The UTF-8 bytes of a built-in file, in the binary's own read-only memory; nil when there is none of that path.
    public static func bytes(of path: String) -> UnsafeBufferPointer<UInt8>? {
        guard let entry = entries.first(where: { "\($0.path)" == path }) else { return nil }
        return UnsafeBufferPointer(start: entry.text.utf8Start, count: entry.text.utf8CodeUnitCount)
    }
}
