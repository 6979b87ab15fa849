import Calendar
import Notation
import Points
import Records

extension Disclosure {
    /// - Parameters:
    ///   - record: the one that was assessed.
    ///   - window: the months that were asked for.
    ///
    /// Nil where none of them is judged.
    public init?(
        _ assessment: Assessment, of record: Record, terms: DisclosureTerms, grants: Set<Grant>,
        window: ClosedRange<YearMonth>
    ) {
        let judged = assessment.months.filter { window.contains($0.month) }
        guard !judged.isEmpty else { return nil }
        let person = Covered(record.person, showsName: grants.contains(.name))
        self.terms = terms
        asOf = assessment.asOf
        name = person.name
        numberTail = grants.contains(.number) ? record.person.idNumber.flatMap(Masking.tail) : nil
        rules = assessment.rules.id
        version = assessment.instrument.isFirstDayKnown ? assessment.instrument.from : nil
        let years = assessment.accumulation
        countedMonths = years.countedMonths
        undeterminedMonths = years.undeterminedMonths
        points = years.points
        pointsIfConfirmed = years.pointsIfConfirmed
        months = judged.map { Month(month: $0.month, status: $0.status) }
        let receiver = Receiver(terms.receiver, in: record)
        contributions = judged.flatMap { month in
            month.judgements.map(\.contribution).filter { $0.insurance == .pension }
                .compactMap { Row($0, grants, receiver: receiver, person: person) }
        }
        milestones = grants.contains(.milestones) ? years.milestones : nil
        evidence = grants.contains(.evidence) && record.evidence != Evidence() ? record.evidence : nil
    }
}

extension Disclosure.Row {
    /// Nil where nothing of it was granted, or it says nothing of that.
    fileprivate init?(
        _ contribution: Contribution, _ grants: Set<Grant>, receiver: Receiver, person: Covered
    ) {
        self.init(month: contribution.month)
        if grants.contains(.employerMonths), receiver.paid(contribution) {
            isOwn = true
            personal = contribution.personal
            employer = contribution.employer
        }
        if grants.contains(.payer) {
            // The receiver knows what it is called.
            payer = contribution.payer.map { receiver.isCalled($0) ? .named($0) : person.payer($0) }
        }
        if grants.contains(.base) { base = contribution.base }
        guard isOwn || payer != nil || base != nil else { return nil }
    }
}

/// The person as a summary may name them.
private struct Covered {
    let name: Disclosure.Name?
    private let person: Record.Person

    init(_ person: Record.Person, showsName: Bool) {
        self.person = person
        name = person.name.map { .init(text: showsName ? $0 : Masking.name($0), isWhole: showsName) }
    }

    /// Some people pay for themselves, and some firms are called by their owners.
    func payer(_ text: String) -> Disclosure.Payer {
        if person.isNumbered(in: text) || person.isDated(in: text) { return .person }
        guard let own = person.name, let name, !name.isWhole, person.isNamed(in: text) else { return .named(text) }
        if text.comparableForm == own.comparableForm { return .person }
        let covered = text.replacing(own, with: name.text)
        return .named(person.isNamed(in: covered) ? Masking.name(text) : covered)
    }
}
