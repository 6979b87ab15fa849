import Diagnostics
import Glibc
import Markup
import Notation

/// What the program wrote into a site's folder the last time: what it may replace, and what need not be made again.
struct SiteManifest: Equatable {
    static let name = ".record-portal-site.json"
    private static let format = "site-manifest/1"
    private static let mostBytes = 64 << 20

    /// A file that was written.
    struct Entry: Equatable {
        /// Of what it followed from, in hexadecimal digits; nil for a file that is always made.
        var key: String?
        /// SHA-256 of its bytes, in hexadecimal digits.
        var digest: String
    }

    /// By the path in the site.
    var files: [String: Entry] = [:]
    /// Digests of files that were about to be written when the manifest was: a run that was killed has written some.
    var begun: [String: String] = [:]

    /// Whether bytes of the digest at a path are the program's own.
    func owns(_ path: String, _ digest: String) -> Bool { files[path]?.digest == digest || begun[path] == digest }

    var bytes: [UInt8] {
        func sorted<Value>(_ values: [String: Value], _ json: (Value) -> JSON) -> JSON {
            .object(
                values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                    .map { .init($0.key, json($0.value)) })
        }
        let files = sorted(files) { entry in
            JSON.object(known: [("key", entry.key.map { .text($0) }), ("digest", .text(entry.digest))])
        }
        return JSON.object(known: [
            ("format", .text(Self.format)), ("files", files),
            ("begun", begun.isEmpty ? nil : sorted(begun) { .text($0) }),
        ]).bytes(.indented)
    }

    /// Whether a path leads to a file of the folder, and not out of it.
    private static func isPlain(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0 != "." && $0 != ".."
        }
    }

    /// The manifest of a folder; an empty one where there is none.
    static func read(in folder: String) throws(Failure) -> SiteManifest {
        let path = "\(folder)/\(name)"
        guard Folder.exists(path) else { return SiteManifest() }
        // A pipe would keep its reader waiting, and a link may lead anywhere.
        guard Folder.kind(of: path) == S_IFREG else {
            throw .noOutput(
                Diagnostic(
                    .error, .outputExists, path: path, message: "it is no file", help: "choose another folder with -o"))
        }
        let source = try InputFile.read(path, mostBytes: mostBytes)
        let (node, problems) = JSONParser.parse(source)
        var reading = Reading(source, in: .json, unknownKeys: .error, diagnostics: problems)
        var manifest = SiteManifest()
        if let node, let fields = reading.fields(node, known: ["format", "files", "begun"], of: "the list of a site") {
            reading.format(reading.required("format", in: fields), is: format, of: "the list of a site")
            for entry in fields["files"].flatMap({ reading.anyFields($0, of: "the files") })?.entries ?? [] {
                guard let of = reading.fields(entry.node, known: ["key", "digest"], of: "a file"),
                    let digest = reading.text(reading.required("digest", in: of))
                else { continue }
                guard isPlain(entry.key) else {
                    reading.report(.pageName, at: entry.keyPlace, "\"\(entry.key)\" is no file of a site")
                    continue
                }
                manifest.files[entry.key] = Entry(key: reading.text(of["key"]), digest: digest)
            }
            for entry in fields["begun"].flatMap({ reading.anyFields($0, of: "the files begun") })?.entries ?? [] {
                if isPlain(entry.key) { manifest.begun[entry.key] = reading.text(entry.node) }
            }
        }
        guard !reading.diagnostics.hasErrors else { throw .noOutput(reading.diagnostics.map(\.ofSiteManifest)) }
        return manifest
    }
}

extension Diagnostic {
    fileprivate var ofSiteManifest: Diagnostic {
        var told = self
        told.help = "remove the file: then nothing in the folder is taken for this program's own"
        return told
    }
}
