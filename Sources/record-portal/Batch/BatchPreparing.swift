import Crypto
import Diagnostics
import Exports
import Notation
import Portal

extension BatchWork {
    /// Reads what all records have in common; every problem of it ends the batch before it begins.
    init(_ order: BatchOrder) throws(Failure) {
        var inputs = Inputs()
        var layouts = try inputs.exportReader(content: order.content, wanted: order.layout)
        layouts.readElsewhere = order.person
        let book = try inputs.ruleBook(order.rules, content: order.content)
        var pages: [(kind: BatchOrder.Kind, page: Page)] = []
        for kind in order.kinds {
            switch kind {
            case .portal, .brief:
                let portal = try inputs.portal(
                    by: book, in: order.language, content: order.content, templates: order.templates,
                    hasGuide: kind == .portal)
                try inputs.stopAtErrors()
                if let portal { pages.append((kind, .portal(portal))) }
            case .statement:
                let paper = try inputs.paper(
                    .statement, PaperForm(languages: [order.language]), content: order.content,
                    templates: order.templates)
                try inputs.stopAtErrors()
                if let paper { pages.append((kind, .paper(paper))) }
            }
        }
        guard let book else { throw .wrongInput(inputs.diagnostics) }
        self.order = order
        self.layouts = layouts
        self.book = book
        self.pages = pages
        settings = try Self.settings(of: order)
    }

    /// A digest of the program, of what was asked, and of every file of Content and Templates that is not built in.
    private static func settings(of order: BatchOrder) throws(Failure) -> [UInt8] {
        var hash = SHA256()
        func take(_ text: String) { hash.update(data: Array("\(text)\n".utf8)) }
        hash.update(data: OwnProgram.identity)
        take(order.rules)
        take(order.asOf.map { "\($0)" } ?? "")
        take(order.target.map { "\($0)" } ?? "")
        take(order.language.tag)
        take(order.layout ?? "")
        take(order.kinds.map(\.rawValue).joined(separator: ","))
        for folder in [order.content, order.templates].compactMap({ $0 }) {
            for (name, file) in try Folder.read(folder).sorted(by: { $0.key < $1.key }) {
                take("\(name) \(file.bytes.count)")
                hash.update(data: file.bytes)
            }
        }
        return Array(hash.finalize())
    }
}
