import Diagnostics
import Notation

/// The files in a ZIP archive that is no workbook.
public enum ArchiveReader {
    /// A file in it, or why it can't be had.
    public enum Part {
        case file(SourceFile)
        case problem(Diagnostic)
    }

    /// Files of one archive that are looked at.
    private static let mostFiles = 1000

    /// Hands over each wanted file in the order of their names, one at a time; nil where the archive can't be read.
    ///
    /// - Parameter isWanted: asked with each name in the archive.
    public static func read(
        _ archive: SourceFile, where isWanted: (String) -> Bool, _ body: (_ name: String, Part) -> Void
    ) -> Diagnostic? {
        archive.bytes.withUnsafeBytes { bytes in
            guard var parts = Archive(bytes) else {
                return problem(archive.path, "the archive can't be read: it is damaged, or no ZIP")
            }
            guard parts.count <= mostFiles else { return problem(archive.path, "more than \(mostFiles) files in it") }
            let names = (0..<parts.count).map { ($0, text(parts.name($0))) }
                .filter { !isAside($0.1) && isWanted($0.1) }
                .sorted { $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }
            for (index, name) in names {
                let path = "\(archive.path)/\(name)"
                if let bytes = parts.part(index) {
                    body(name, .file(SourceFile(path: path, bytes: bytes)))
                } else {
                    body(
                        name,
                        .problem(
                            problem(
                                path,
                                "it can't be unpacked: it is damaged, has a password, or the archive has more than "
                                    + "\(Archive.mostBytes >> 20) MiB")))
                }
            }
            return nil
        }
    }

    private static func problem(_ path: String, _ message: String) -> Diagnostic {
        Diagnostic(.error, .unknownInput, path: path, message: message, help: "unpack it, and give the files in it")
    }

    /// Folders, and what systems put beside a person's files.
    private static func isAside(_ name: String) -> Bool {
        name.hasSuffix("/") || name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
    }

    /// A name in the encoding in which it was packed: UTF-8, or that of a Chinese system.
    private static func text(_ name: [UInt8]) -> String {
        String(decoding: SourceFile(path: "", bytes: name).decoded.source.bytes, as: UTF8.self)
    }
}
