/// Content and Templates as they were when the program was built: an installed `record-portal` works from any folder.
public enum BuiltIn {
    /// A file, in the binary's own read-only memory: it costs nothing until somebody reads it.
    public struct File: Sendable {
        /// Such as `Content/rules/shanghai.yaml`.
        public let path: StaticString
        /// UTF-8.
        public let text: StaticString
        /// What its YAML, or its front matter, was read as.
        public let image: StaticString?

        public var bytes: UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        }
    }

    /// What was worked out of several files, in the binary's own read-only memory.
    public struct Made: Sendable {
        /// `rules/` and the id of a rule book; `portal/`, the id, and behind another slash a language's tag; or `versions`.
        let name: StaticString
        let text: StaticString

        /// What `RuleBook.image` and `PersonPortal.image` gave, or lines.
        public var bytes: UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        }
    }

    /// The files of a folder and of those in it, by their paths' bytes.
    ///
    /// - Parameter folder: without a slash at its end.
    public static func files(in folder: String) -> ArraySlice<File> {
        let prefix = Array("\(folder)/".utf8)
        let start = first { $0.lexicographicallyPrecedes(prefix) }
        let end = first { $0.prefix(prefix.count).elementsEqual(prefix) || $0.lexicographicallyPrecedes(prefix) }
        return entries[start..<end]
    }

    /// The file of a path; nil when there is none.
    public static func file(at path: String) -> File? {
        let path = Array(path.utf8)
        let index = first { $0.lexicographicallyPrecedes(path) }
        guard index < entries.count else { return nil }
        return entries[index].path.withUTF8Buffer { $0.elementsEqual(path) } ? entries[index] : nil
    }

    /// A rule book without its examples; nil where there is none of the id.
    public static func ruleBook(_ id: String) -> Made? { made("rules/\(id)") }

    /// The rule books, a line each in the order of their ids: the id, and the day from which the latest of its instruments
    /// holds.
    public static var versions: Made? { made("versions") }

    /// What all portals by a rule book and in a language share: the built-in guide and theme among it. Nil for another book
    /// or language.
    public static func portal(rules: String, language: String) -> Made? { made("portal/\(rules)/\(language)") }

    private static func made(_ name: String) -> Made? {
        made.first { $0.name.withUTF8Buffer { $0.elementsEqual(name.utf8) } }
    }

    /// The first file whose path is not before something, by halves.
    private static func first(notBefore isBefore: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].path.withUTF8Buffer(isBefore) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
