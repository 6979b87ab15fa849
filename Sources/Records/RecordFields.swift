import Calendar
import Diagnostics
import Notation

/// The keys of `personal-record/1` and the values that may stand under them.
enum RecordFields {
    private static let contributionMembers = Contribution.memberNames.map { "\($0)" }

    static func record(_ node: Node, _ reading: inout Reading) -> Record? {
        let known = ["format", "id", "source", "person", "contracts", "contributions", "evidence"]
        guard let fields = reading.fields(node, known: known, of: "a record") else { return nil }
        if fields["format"] == nil {
            reading.report(
                .format, at: fields.place, "the record doesn't say its format",
                help: reading.formatHelp(Record.format, of: "a record"))
        }
        reading.format(fields["format"], is: Record.format, of: "a record")
        return parts(of: fields, &reading)
    }

    /// Everything but the format.
    static func parts(of fields: Fields, _ reading: inout Reading) -> Record {
        var contributions = reading.list(fields["contributions"])
        if contributions.count > RecordReader.mostContributions {
            reading.report(
                .tooLarge, at: contributions[RecordReader.mostContributions].place,
                "more than \(RecordReader.mostContributions) contributions in one record")
            contributions = []
        }
        return Record(
            id: reading.text(fields["id"]), source: source(fields["source"], &reading),
            person: person(fields["person"], &reading),
            contracts: reading.list(fields["contracts"]).compactMap { contract($0, &reading) },
            contributions: contributions.compactMap { node in
                reading.fields(node, known: contributionMembers, of: "a contribution")
                    .flatMap { contribution($0, &reading) }
            },
            evidence: EvidenceFields.evidence(fields["evidence"], &reading))
    }

    private static func source(_ node: Node?, _ reading: inout Reading) -> Record.Source {
        guard let node, let fields = reading.fields(node, known: ["name", "exportedOn"], of: "a source")
        else { return Record.Source() }
        return Record.Source(name: reading.text(fields["name"]), exportedOn: date(fields["exportedOn"], &reading))
    }

    private static func person(_ node: Node?, _ reading: inout Reading) -> Record.Person {
        let known = ["name", "idNumber", "bornOn", "permit"]
        guard let node, let fields = reading.fields(node, known: known, of: "a person") else { return Record.Person() }
        let idNumber = reading.text(fields["idNumber"])
        if let place = fields["idNumber"]?.place, let fault = idNumber.flatMap(CitizenNumber.fault) {
            reading.report(
                .citizenNumber, at: place, "the citizen number \(fault)",
                help: "compare it with the ID card; the record is read all the same", severity: .warning)
        }
        let bornOn = date(fields["bornOn"], &reading)
        if let bornOn, let other = idNumber.flatMap(CitizenNumber.birthDate), other != bornOn {
            reading.report(
                .citizenNumber, at: fields["bornOn"]?.place ?? fields.place,
                "the birth date is \(bornOn), the citizen number says \(other)",
                help: "compare both with the ID card; the birth date is taken as it was entered", severity: .warning)
        }
        return Record.Person(
            name: reading.text(fields["name"]), idNumber: idNumber, bornOn: bornOn,
            permit: permit(fields["permit"], &reading))
    }

    private static func permit(_ node: Node?, _ reading: inout Reading) -> Record.Permit? {
        let known = ["number", "issuedOn", "validUntil"]
        guard let node, let fields = reading.fields(node, known: known, of: "a permit") else { return nil }
        return Record.Permit(
            number: reading.text(fields["number"]), issuedOn: date(fields["issuedOn"], &reading),
            validUntil: date(fields["validUntil"], &reading))
    }

    private static func contract(_ node: Node, _ reading: inout Reading) -> Record.Contract? {
        let known = ["employer", "creditCode", "from", "to"]
        guard let fields = reading.fields(node, known: known, of: "a contract") else { return nil }
        let contract = Record.Contract(
            employer: reading.text(fields["employer"]), creditCode: creditCode(fields["creditCode"], &reading),
            from: date(fields["from"], &reading), to: date(fields["to"], &reading))
        if let from = contract.from, let to = contract.to, to < from {
            reading.report(
                .contractDates, at: fields["to"]?.place ?? fields.place,
                "the contract ends on \(to), before it begins on \(from)")
        }
        if fields["from"] == nil {
            reading.report(
                .contractDates, at: fields.place, "the contract doesn't say when it began, so it covers no month",
                help: "add \"from\": \"YYYY-MM-DD\"", severity: .warning)
        }
        return contract
    }

    /// A contribution, or nil when it has no month that can be read; `fields` may be a JSON object or a table's row.
    static func contribution(_ fields: Fields, _ reading: inout Reading) -> Contribution? {
        let monthNode = reading.required("month", in: fields)
        let month = self.month(monthNode, &reading)
        let insurance: Contribution.Insurance? = reading.choice(fields["insurance"])
        let scheme: Contribution.Scheme? = reading.choice(fields["scheme"])
        let kind: Contribution.Kind? = reading.choice(fields["kind"])
        let state: Contribution.State? = reading.choice(fields["state"])
        let payer = reading.text(fields["payer"])
        let payerCode = creditCode(fields["payerCode"], &reading)
        let base = reading.money(fields["base"])
        let personal = reading.money(fields["personal"])
        let employer = reading.money(fields["employer"])
        let bookedMonth = self.month(fields["bookedMonth"], &reading)
        let paidOn = date(fields["paidOn"], &reading)
        let taxMatches = reading.bool(fields["taxMatches"])
        let origin = origin(fields["origin"], &reading)
        guard let month else { return nil }
        return Contribution(
            month: month, insurance: insurance ?? .pension, scheme: scheme ?? .employees, kind: kind ?? .regular,
            state: state ?? .paid, payer: payer, payerCode: payerCode, base: base, personal: personal,
            employer: employer, bookedMonth: bookedMonth, paidOn: paidOn, taxMatches: taxMatches,
            origin: origin)
    }

    private static func origin(_ node: Node?, _ reading: inout Reading) -> Origin? {
        guard let node, let fields = reading.fields(node, known: ["file", "sheet", "row"], of: "an origin")
        else { return nil }
        let file = reading.text(reading.required("file", in: fields))
        let row = reading.integer(reading.required("row", in: fields), in: 1...Int(Int32.max))
        let sheet = reading.text(fields["sheet"])
        guard let file, let row else { return nil }
        return Origin(file: file, sheet: sheet, row: row)
    }

    private static func month(_ node: Node?, _ reading: inout Reading) -> YearMonth? {
        reading.value(
            node, code: .month, is: "a month", help: "write a month as YYYY-MM, for example 2014-03",
            parse: YearMonth.init(_:))
    }

    static func date(_ node: Node?, _ reading: inout Reading) -> CivilDate? {
        reading.value(
            node, code: .date, is: "a date", help: "write a date as YYYY-MM-DD, for example 2014-03-25",
            parse: CivilDate.init(_:))
    }

    private static func creditCode(_ node: Node?, _ reading: inout Reading) -> String? {
        guard let node, let code = reading.text(node) else { return nil }
        if let fault = CreditCode.fault(in: code) {
            reading.report(
                .creditCode, at: node.place, "the credit code \(fault)",
                help: "compare it with the contract; the record is read all the same", severity: .warning)
        }
        return code
    }
}
