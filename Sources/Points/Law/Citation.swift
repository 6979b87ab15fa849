import Calendar
import Notation
import Records

/// Where a rule stands: the instrument, the place in it, since when, and how sure that is.
public struct Citation: Sendable, Equatable {
    public var instrument: Instrument
    /// The article or item, in words.
    public var article: Wording
    /// The day from which this says what it says.
    public var from: CivilDate
    public var confidence: Confidence
    /// The clause as it was found, where there is a text to quote.
    public var clause: Wording?

    /// Whether the day is more than a stand-in.
    public var isDayKnown: Bool { instrument.isFirstDayKnown || from != instrument.from }

    /// The citation as one line: instrument, article, and the day where it is known.
    public func text(in language: Language) -> String {
        "\(instrument.title[language]), \(article[language])" + (isDayKnown ? ", \(from)" : "")
    }
}

/// How sure a fact is.
public enum Confidence: String, Sendable, CaseIterable, Comparable {
    /// The official text, or two consistent independent sources.
    case high
    /// One decent source, or several that copy each other.
    case medium
    /// Weak or contradictory.
    case low

    /// Less sure is less.
    public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        }
    }
}

/// A regulation as it stood from a day on.
public struct Instrument: Sendable, Equatable {
    public var id: String
    public var title: Wording
    /// The name by which a short citation calls it; the title where a rule book gives no other.
    public var short: Wording
    /// The first day in force.
    public var from: CivilDate
    /// Whether the first day is known; else it is a stand-in, to be reckoned with and not to be shown.
    public var isFirstDayKnown = true
    /// The last day that was announced; the instrument is applied until another one replaces it.
    public var until: CivilDate?
    public var confidence: Confidence
}
