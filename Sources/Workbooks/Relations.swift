/// Where a part lies in its package (ECMA-376, part 2): its folder ends with a slash, or is nothing.
struct PartPlace: Equatable {
    var folder: String
    var name: String

    var path: String { folder + name }
    var relations: String { "\(folder)_rels/\(name).rels" }

    init(_ path: String) {
        let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        folder = String(path[..<end])
        name = String(path[end...])
    }

    /// The workbook of a package, which most programs put into the same place.
    static func workbook(in archive: inout Archive) -> PartPlace {
        let root = PartPlace("")
        let target = archive.part(named: "_rels/.rels")
            .flatMap { Relations($0, at: root).first(ofType: "/officeDocument") }
        return PartPlace(target ?? "xl/workbook.xml")
    }

    /// The path of a target: from the package's root where it begins with a slash, else from this part's folder.
    func resolve(_ target: String) -> String {
        var path: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(step)
            }
        }
        return path.joined(separator: "/")
    }
}

/// What the parts that a part needs are called, by the ids that it has for them.
struct Relations {
    private var all: [(type: String, target: String)] = []
    /// For each id the first that has it.
    private var byID: [String: Int] = [:]

    init(_ part: [UInt8], at place: PartPlace) {
        part.withUnsafeBytes { bytes in
            guard let steps = XMLSteps(bytes) else { return }
            while let step = steps.next() {
                guard case .start("Relationship", _) = step, let id = steps.attribute("Id"),
                    let target = steps.attribute("Target")
                else { continue }
                if byID[id] == nil { byID[id] = all.count }
                all.append((steps.attribute("Type") ?? "", place.resolve(target)))
            }
        }
    }

    subscript(id: String) -> String? { byID[id].map { all[$0].target } }

    /// A relation's type; nothing for an id that there isn't.
    func type(_ id: String) -> String { byID[id].map { all[$0].type } ?? "" }

    /// By the end of its type: programs write it with two different beginnings.
    func first(ofType end: String) -> String? { all.first { $0.type.hasSuffix(end) }?.target }
}
