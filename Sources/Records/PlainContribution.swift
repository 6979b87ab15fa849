import Calendar
import Notation

extension Contribution {
    /// The contributions of a plain list; nil where something about one needs to be told: whoever asks reads
    /// the list as a tree then.
    static func all(in list: PlainList) -> [Contribution]? {
        guard list.count <= RecordReader.mostContributions else { return nil }
        var contributions: [Contribution] = []
        contributions.reserveCapacity(list.count)
        var latest = Latest()
        for number in 0..<list.count {
            guard let contribution = Contribution(list[number], of: list, &latest) else { return nil }
            contributions.append(contribution)
        }
        return contributions
    }

    /// Texts that stood last in their place: they are mostly the next one's too.
    fileprivate struct Latest {
        var payer: String?
        var payerCode: String?
        var file: String?
        var sheet: String?
    }

    private init?(_ members: Range<Int>, of list: PlainList, _ latest: inout Latest) {
        guard let monthPlace = list.place(of: Column.month.name, in: members),
            let month = list.value(at: monthPlace, YearMonth.init(utf8:))
        else { return nil }
        self.init(month: month)
        var keys = Keys()
        var place = members.lowerBound
        while place < members.upperBound {
            guard let key = keys.next(at: place, of: list) else { return nil }
            if !list.isNull(at: place) {
                guard
                    key < Column.all.count
                        ? take(Column.all[key], at: place, of: list, &latest)
                        : takeOrigin(at: place, of: list, &latest)
                else { return nil }
            }
            place = list.place(after: place)
        }
    }

    /// Which keys stand where, each once: mostly in the format's order.
    private struct Keys {
        private var expected = 0
        /// A bit for each key that was there.
        private var seen: UInt32 = 0

        /// The number of a column, or of the origin behind them; nil for no key, and for one that was there.
        mutating func next(at place: Int, of list: PlainList) -> Int? {
            let names = Contribution.memberNames
            for step in 0..<names.count {
                let key = (expected + step) % names.count
                guard list.isKey(at: place, names[key]) else { continue }
                guard seen & 1 << UInt32(key) == 0 else { return nil }
                seen |= 1 << UInt32(key)
                expected = key + 1
                return key
            }
            return nil
        }
    }

    private mutating func takeOrigin(at place: Int, of list: PlainList, _ latest: inout Latest) -> Bool {
        origin = list.object(at: place).flatMap { Origin($0, of: list, &latest) }
        return origin != nil
    }

    /// Whether the column's value needs no word.
    private mutating func take(
        _ column: Column, at place: Int, of list: PlainList, _ latest: inout Latest
    ) -> Bool {
        switch column {
        // It was read before all others.
        case .month: return true
        case .insurance: return list.choice(at: place).map { insurance = $0 } != nil
        case .scheme: return list.choice(at: place).map { scheme = $0 } != nil
        case .kind: return list.choice(at: place).map { kind = $0 } != nil
        case .state: return list.choice(at: place).map { state = $0 } != nil
        case .payer:
            payer = list.text(at: place, latest: &latest.payer)
            return payer != nil
        case .payerCode:
            payerCode = list.text(at: place, latest: &latest.payerCode)
            return payerCode.map { CreditCode.fault(in: $0) == nil } ?? false
        case .base:
            base = list.value(at: place, orNumber: true, Money.init(utf8:))
            return base != nil
        case .personal:
            personal = list.value(at: place, orNumber: true, Money.init(utf8:))
            return personal != nil
        case .employer:
            employer = list.value(at: place, orNumber: true, Money.init(utf8:))
            return employer != nil
        case .bookedMonth:
            bookedMonth = list.value(at: place, YearMonth.init(utf8:))
            return bookedMonth != nil
        case .paidOn:
            paidOn = list.value(at: place, CivilDate.init(utf8:))
            return paidOn != nil
        case .taxMatches:
            taxMatches = list.flag(at: place)
            return taxMatches != nil
        }
    }
}

extension Origin {
    fileprivate init?(_ members: Range<Int>, of list: PlainList, _ latest: inout Contribution.Latest) {
        guard let filePlace = list.place(of: "file", in: members), let rowPlace = list.place(of: "row", in: members),
            let file = list.text(at: filePlace, latest: &latest.file), let row = list.integer(at: rowPlace),
            (1...Int(Int32.max)).contains(row)
        else { return nil }
        self.init(file: file, row: row)
        switch (members.count, list.place(of: "sheet", in: members)) {
        case (2, _): return
        case (3, let place?):
            if list.isNull(at: place) { return }
            sheet = list.text(at: place, latest: &latest.sheet)
            if sheet == nil { return nil }
        default: return nil
        }
    }
}

extension PlainList {
    /// The first member of a key.
    fileprivate func place(of name: StaticString, in members: Range<Int>) -> Int? {
        var place = members.lowerBound
        while place < members.upperBound {
            if isKey(at: place, name) { return place }
            place = self.place(after: place)
        }
        return nil
    }

    /// - Parameter latest: what stood last in such a place, and does so now.
    fileprivate func text(at place: Int, latest: inout String?) -> String? {
        guard let text = text(at: place, likely: latest) else { return nil }
        latest = text
        return text
    }

    /// One of the words of a closed set.
    fileprivate func choice<Choice: RawRepresentable<String>>(at place: Int) -> Choice? {
        text(at: place).flatMap(Choice.init(rawValue:))
    }
}
