import Diagnostics
import Foundation
import Notation

// embed-built-in ROOT OUTPUT FOLDER…
// Writes a Swift file that holds every text file below the folders as a static string, sorted by path, and beside each
// YAML file and each page with front matter what it was read as; and what is worked out of several of them.

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

/// Ends the build: an input is wrong.
func end(_ problems: [Diagnostic]) -> Never {
    for problem in problems {
        FileHandle.standardError.write(Data(TerminalVoice(inColour: false).text(problem).utf8))
    }
    exit(65)
}

/// The tree of a YAML file, or of a page's front matter; nil for a file without either. What can't be read ends the build.
func image(of text: String, at path: String) -> String? {
    let source = SourceFile(path: path, text: text)
    let (node, problems): (Node?, [Diagnostic])
    if path.hasSuffix(".yaml") {
        (node, problems) = YAMLParser.parse(source, mayBeEmpty: true)
    } else if path.hasSuffix(".md"), text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") {
        let front = String(text[text.index(text.startIndex, offsetBy: 4)...end.lowerBound])
        (node, problems) = YAMLParser.parse(front, in: source, firstLine: 2)
    } else {
        return nil
    }
    guard let node, problems.isEmpty else { end(problems) }
    return NodeImage.text(of: node)
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

var source = "extension BuiltIn {\n    static let entries: [File] = [\n"
for entry in entries {
    let image = image(of: entry.text, at: entry.path).map(rawLiteral) ?? "nil"
    source += "File(path: \(rawLiteral(entry.path)), text: \(rawLiteral(entry.text)), image: \(image)),\n"
}
source += "    ]\n\n    static let made: [Made] = [\n"
var images = MadeImages(
    files: Dictionary(uniqueKeysWithValues: entries.map { ($0.path, SourceFile(path: $0.path, text: $0.text)) }))
for image in images.all() {
    source += "Made(name: \(rawLiteral(image.name)), text: \(rawLiteral(image.text))),\n"
}
if !images.problems.isEmpty { end(images.problems) }
source += "    ]\n}\n"
try Data(source.utf8).write(to: URL(filePath: arguments[2]))
