import Records

/// What a person stated beside the record, a line each.
struct EvidenceLines {
    let words: PageWords

    func lines(_ evidence: Evidence) -> [ParticularModel] {
        var lines: [ParticularModel] = []
        func add(_ word: Word, _ value: ((Words) -> String)?) {
            if let value { lines.append(ParticularModel(term: words[word], value: words.line(value))) }
        }
        add(.evidenceEducation, evidence.education.map { level in { $0.level(level.rawValue) } })
        add(.evidenceSkill, evidence.skill.map { level in { $0.level(level.rawValue) } })
        add(.evidenceCommendation, evidence.commendation.map { level in { $0.level(level.rawValue) } })
        for statement in Evidence.Statement.allCases {
            add(
                statement.word,
                evidence.statements[statement].map { holds in { $0[holds ? .evidenceYes : .evidenceNo] } })
        }
        add(
            .evidenceLocalSpouse,
            evidence.spouse?.localHousehold.map { holds in { $0[holds ? .evidenceYes : .evidenceNo] } })
        add(.evidenceMarriedOn, evidence.spouse?.marriedOn.map { day in { _ in words.date(day) } })
        for work in Evidence.Work.allCases {
            add(
                work.word,
                evidence.work[work].map { spells in { spells.isEmpty ? $0[.evidenceNone] : $0.list(spells.map(text)) } }
            )
        }
        add(.evidenceTax, evidence.investment?.averageTax.map { tax in { $0.money(tax) } })
        add(.evidenceEmployees, evidence.investment?.averageLocalEmployees.map { count in { $0.number(count) } })
        add(
            .evidenceDeductions,
            evidence.deductions.map { deductions in
                {
                    own in
                    deductions.isEmpty
                        ? own[.evidenceNone]
                        : own.list(deductions.map { "\(own[$0.kind.word]) \(words.date($0.on))" })
                }
            })
        return lines
    }

    private func text(_ spell: Evidence.Spell) -> String {
        "\(spell.from) – \(spell.to.map { "\($0)" } ?? "…")"
    }
}

extension Evidence.Statement {
    fileprivate var word: Word {
        switch self {
        case .urgentMajor: .evidenceUrgentMajor
        case .freshGraduate: .evidenceFreshGraduate
        case .entrepreneur: .evidenceEntrepreneur
        case .innovationIntermediary: .evidenceInnovationIntermediary
        case .seriousCrime: .evidenceSeriousCrime
        case .familyPlanningViolation: .evidenceFamilyPlanning
        }
    }
}

extension Evidence.Work {
    fileprivate var word: Word {
        switch self {
        case .publicService: .evidencePublicService
        case .remoteArea: .evidenceRemoteArea
        case .lingang: .evidenceLingang
        }
    }
}

extension Evidence.Deduction.Kind {
    fileprivate var word: Word {
        switch self {
        case .falseMaterials: .evidenceFalseMaterials
        case .administrativeDetention: .evidenceDetention
        case .crime: .evidenceCrime
        }
    }
}
