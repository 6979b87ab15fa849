import Foundation

// embed-built-in ROOT OUTPUT FOLDER…
// Writes a Swift file that holds every text file below the folders as a static string, sorted by path.
// A static string lies in the binary's read-only pages: it costs nothing until somebody reads it.

let arguments = CommandLine.arguments
guard arguments.count > 3 else {
    FileHandle.standardError.write(Data("usage: embed-built-in ROOT OUTPUT FOLDER…\n".utf8))
    exit(64)
}
let root = URL(filePath: arguments[1], directoryHint: .isDirectory)

/// Hashes enough around a raw literal that nothing in the text can end it or interpolate.
func rawLiteral(_ text: String) -> String {
    var hashes = "#"
    while text.contains("\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
}

var entries: [(path: String, text: String)] = []
for folder in arguments[3...] {
    let top = root.appending(path: folder, directoryHint: .isDirectory)
    guard let walk = FileManager.default.enumerator(atPath: top.path(percentEncoded: false)) else { continue }
    for case let name as String in walk {
        let url = top.appending(path: name)
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isDirectory),
            !isDirectory.boolValue, !name.split(separator: "/").contains(where: { $0.hasPrefix(".") })
        else { continue }
        guard let text = String(data: try Data(contentsOf: url), encoding: .utf8), !text.contains("\r") else {
            FileHandle.standardError.write(Data("\(folder)/\(name): error: not UTF-8 with plain line ends\n".utf8))
            exit(65)
        }
        entries.append(("\(folder)/\(name)", text))
    }
}
entries.sort { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }

var source = "extension BuiltIn {\n    static let entries: [(path: StaticString, text: StaticString)] = [\n"
for entry in entries {
    source += "(\(rawLiteral(entry.path)), \(rawLiteral(entry.text))),\n"
}
source += "    ]\n}\n"
try Data(source.utf8).write(to: URL(filePath: arguments[2]))
