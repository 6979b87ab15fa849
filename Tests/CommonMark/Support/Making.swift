import Markup

@testable import CommonMark

extension MarkdownDocument {
    init(text: String) { self.init(text.utf8) }

    /// The events alone.
    var events: [Event] { steps.map(\.event) }

    /// The HTML with every link shown as what it leads to.
    func html(headingOffset: Int = 0, idPrefix: String = "", namesColumns: Bool = false) -> String {
        html(
            HTMLRendering(
                headingOffset: headingOffset, idPrefix: idPrefix, marksHan: false, namesColumns: namesColumns
            ) { target in
                switch target {
                case .external(let url): url
                case .fragment(let fragment): "#\(fragment)"
                case .file(let path, let fragment): path + (fragment.map { "#\($0)" } ?? "")
                case .article(let statute, let number): "article:\(statute)/\(number)"
                case .term(let id): "term:\(id)"
                case .refused: nil
                }
            }
        ).description
    }
}

extension MarkdownDocument.Step {
    init(_ event: MarkdownDocument.Event, _ line: Int) { self.init(event: event, line: line) }
}
