/// A part of the guide, in the order in which a person needs it; its raw value is its folder in Content.
public enum Section: String, Sendable, CaseIterable {
    /// How to get at the record.
    case query
    /// How the points are counted.
    case points
    /// What to do about months that don't count.
    case putRight = "put-right"
    /// Questions and answers.
    case questions
    /// The legal basis: the statutes follow its opening page.
    case law
}
