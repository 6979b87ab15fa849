import Calendar
import Notation

extension Contribution {
    /// The contributions of a plain list; nil where something about one needs to be told, or where its keys are not
    /// those of the format in their order: whoever asks reads the list as a tree then.
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
        guard let first = members.first, list.isKey(at: first, Column.month.name),
            let month = list.value(at: first, YearMonth.init(utf8:))
        else { return nil }
        self.init(month: month)
        var next = Column.month.rawValue + 1
        var place = list.place(after: first)
        while place < members.upperBound {
            while next < Column.all.count, !list.isKey(at: place, Column.all[next].name) { next += 1 }
            guard next < Column.all.count else {
                // Behind all columns, and the last of the members.
                guard list.isKey(at: place, "origin"), list.place(after: place) == members.upperBound else {
                    return nil
                }
                if list.isNull(at: place) { return }
                origin = list.object(at: place).flatMap { Origin($0, of: list, &latest) }
                guard origin != nil else { return nil }
                return
            }
            guard list.isNull(at: place) || take(Column.all[next], at: place, of: list, &latest) else { return nil }
            next += 1
            place = list.place(after: place)
        }
    }

    /// Whether the column's value needs no word.
    private mutating func take(
        _ column: Column, at place: Int, of list: PlainList, _ latest: inout Latest
    ) -> Bool {
        switch column {
        case .month: return false
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
        var places = members[...]
        guard let first = places.popFirst(), list.isKey(at: first, "file"),
            let file = list.text(at: first, latest: &latest.file), let last = places.popLast(),
            list.isKey(at: last, "row"), let row = list.integer(at: last), (1...Int(Int32.max)).contains(row)
        else { return nil }
        self.init(file: file, row: row)
        guard let place = places.popFirst() else { return }
        guard places.isEmpty, list.isKey(at: place, "sheet") else { return nil }
        if list.isNull(at: place) { return }
        sheet = list.text(at: place, latest: &latest.sheet)
        if sheet == nil { return nil }
    }
}

extension PlainList {
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
