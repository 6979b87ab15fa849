/// A size of paper that a printed page is set for.
public enum PaperSize: String, Sendable, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"

    /// Its keyword in a style sheet (CSS Paged Media 3, 7.1).
    var keyword: StaticString {
        switch self {
        case .a4: "A4"
        case .letter: "letter"
        }
    }
}
