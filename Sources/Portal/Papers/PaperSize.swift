/// A size of paper that a printed page is set for.
public enum PaperSize: String, Sendable, CaseIterable {
    case a4 = "A4"
    case letter = "Letter"

    /// Its keyword in a style sheet (CSS Paged Media 3, 7.1), and the margins of the lower one: the style sheet's own are
    /// for A4, which is taller by 18 mm.
    var declarations: StaticString {
        switch self {
        case .a4: "A4"
        case .letter: "letter;margin:10mm 16mm 13mm"
        }
    }
}
