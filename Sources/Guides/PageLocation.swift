/// A place in a language's folder: a section and a page's name; without a section, the guide's own opening.
struct PageLocation: Hashable {
    let section: Section?
    let name: String

    init(section: Section?, name: String) {
        self.section = section
        self.name = name
    }

    /// Where a relative link leads; nil for a link out of the folder, or to what can be no page.
    init?(_ path: String, from section: Section?) {
        guard path.hasSuffix(".md"), let parts = RelativePath.resolved(path, from: section.map { [$0.rawValue] } ?? [])
        else { return nil }
        let name = String(parts[parts.count - 1].dropLast(3))
        guard !name.isEmpty else { return nil }
        switch parts.count {
        case 1 where name == Page.opening: self.init(section: nil, name: name)
        case 2:
            guard let target = Section(rawValue: parts[0]) else { return nil }
            self.init(section: target, name: name)
        default: return nil
        }
    }

    /// The page's file in its language's folder.
    var file: String { (section.map { "\($0.rawValue)/" } ?? "") + "\(name).md" }

    /// The page's address in its language's folder of a site.
    var address: String { (section.map { "\($0.rawValue)/" } ?? "") + "\(name).html" }
}

/// Relative paths, without the help of a disk.
enum RelativePath {
    /// The names on the way to what a path leads to, from a folder; nil where it leads out of the outermost one.
    static func resolved(_ path: String, from folder: [String]) -> [String]? {
        var names = folder
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for (index, part) in parts.enumerated() {
            switch part {
            case ".": continue
            case "..": if names.popLast() == nil { return nil }
            case "": return nil
            default:
                names.append(part)
                if index == parts.count - 1 { return names }
            }
        }
        return nil
    }
}
