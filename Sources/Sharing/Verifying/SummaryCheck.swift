import Calendar

/// What can be said of a summary by itself: one of three things, and what it says.
public struct SummaryCheck: Sendable, Equatable {
    public var verdict: Verdict
    /// What was signed; nil where it was altered.
    public var summary: Summary?

    /// The three things, the last one in its kinds.
    public enum Verdict: Sendable, Equatable {
        /// Intact, and signed by a key that is known by this name.
        case known(String)
        /// Intact, and signed by a key that nobody here knows.
        case unknown
        /// Not what was signed.
        case altered(Part)
        /// Intact, and not to be relied on after this day.
        case expired(CivilDate, signer: String?)
        /// Nobody signed it, so that nobody can say.
        case unsigned

        /// Whether somebody may rely on it as far as anybody can say here: an unknown key is no "no".
        public var isYes: Bool {
            switch self {
            case .known, .unknown: true
            case .altered, .expired, .unsigned: false
            }
        }
    }

    /// What was altered.
    public enum Part: String, Sendable, CaseIterable {
        case header, payload, signature, page, view
        /// The text of a code.
        case code
        /// The file has no place for a signature any more, or more than one.
        case file
        /// What is sealed is not of the form that it is sealed in.
        case sealed

        init(_ fault: SignedSummary.Fault) {
            self =
                switch fault {
                case .header: .header
                case .payload: .payload
                case .signature: .signature
                case .page: .page
                case .view: .view
                }
        }
    }

    /// A summary whose signature holds: whole, or by what its code has of it.
    public struct Summary: Sendable, Equatable {
        public var claim: SummaryClaim
        /// Nil where only a code was read.
        public var disclosure: Disclosure?
        public var key: PublicKey
    }

    /// - Parameter day: the day on which somebody asks.
    private init(_ summary: Summary, on day: CivilDate, _ known: KnownKeys) {
        self.summary = summary
        let name = known.name(of: summary.key)
        let expires = summary.claim.expiresOn
        verdict = day > expires ? .expired(expires, signer: name) : name.map { .known($0) } ?? .unknown
    }

    private init(_ verdict: Verdict) {
        self.verdict = verdict
        summary = nil
    }

    /// An open summary, or a sealed one with what was in it.
    ///
    /// - Parameters:
    ///   - signed: the signed text; empty where nobody signed.
    ///   - page: the file with its slot empty.
    ///   - view: what the sealed file shows.
    public init(
        signed: String, page: [UInt8], view: [UInt8]? = nil, on day: CivilDate, known: KnownKeys
    ) {
        guard !signed.isEmpty else {
            self.init(.unsigned)
            return
        }
        do {
            let summary = try SignedSummary(signed)
            try summary.check(page: page, view: view)
            let disclosure = summary.disclosure
            self.init(
                Summary(claim: SummaryClaim(disclosure), disclosure: disclosure, key: summary.key), on: day, known)
        } catch {
            self.init(.altered(Part(error)))
        }
    }

    /// A code.
    public init(_ code: SummaryCode, on day: CivilDate, known: KnownKeys) {
        self.init(Summary(claim: code.claim, disclosure: nil, key: code.key), on: day, known)
    }

    /// A code that is not what was signed.
    public static let alteredCode = SummaryCheck(.altered(.code))

    /// A file of this program that is no summary any more.
    public static let alteredFile = SummaryCheck(.altered(.file))

    /// A sealed file that nobody can open any more.
    public static let alteredSeal = SummaryCheck(.altered(.sealed))
}
