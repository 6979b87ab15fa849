import Records

/// How counted months turn into points.
///
/// The vocabulary in which every city's rule can be said: so many points for so many months, in bands of months if the
/// rate changes, for full multiples only or for each month its share, with a cap, cumulative or only in a row, by one
/// insurance or by several that are added up.
public struct Accrual: Sendable, Equatable {
    /// In their order, from the first month on without a hole; never empty.
    public var bands: [Band]
    public var share: Share
    public var run: Run
    /// The most points that it may come to.
    public var cap: Fraction?
    /// Each counted by itself, and added up; the first is the book's.
    public var insurances: [Contribution.Insurance]

    /// A rate for some of the counted months.
    public struct Band: Sendable, Equatable {
        /// The number of the first counted month, from 1.
        public var from: Int
        /// The number of the last; nil for the last band.
        public var to: Int?
        public var points: Fraction
        /// For so many months.
        public var months: Int
    }

    /// What months beyond a full multiple are worth.
    public enum Share: String, Sendable, CaseIterable {
        /// Nothing until the multiple is full.
        case full
        /// Each month its part.
        case proRata = "pro-rata"
    }

    /// Which counted months are added up.
    public enum Run: String, Sendable, CaseIterable {
        /// All of them; gaps are allowed.
        case cumulative
        /// Those in a row up to now; a month that doesn't count begins it anew.
        case continuous
    }

    /// Whether points may rise with every month.
    public var risesMonthly: Bool { share == .proRata || bands.contains { $0.months == 1 } }

    /// Points of one insurance, the cap left aside.
    func points(for counted: Int) -> Fraction {
        var sum = Fraction(0)
        for band in bands {
            let within = min(counted, band.to ?? .max) - (band.from - 1)
            guard within > 0 else { break }
            sum = sum + points(of: band, for: within)
        }
        return sum
    }

    private func points(of band: Band, for counted: Int) -> Fraction {
        switch share {
        case .full: band.points * (counted / band.months)
        case .proRata: band.points * counted / band.months
        }
    }

    /// Points of several insurances with so many counted months each.
    func points(for counts: [Int]) -> Fraction {
        capped(counts.reduce(0) { $0 + points(for: $1) })
    }

    func capped(_ points: Fraction) -> Fraction { cap.map { min($0, points) } ?? points }
}
