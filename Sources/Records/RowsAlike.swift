import Calendar

/// Rows of contributions that were written as bytes, so that one like the last of its insurance needn't be written anew.
///
/// An employer pays for years, and the months say the same but for their numbers: such a row is the bytes of the last with
/// the numbers written over.
struct RowsAlike {
    /// Whether a row says where it is from, which differs from row to row.
    let sayOrigins: Bool
    /// The last row of each insurance.
    private var latest: [Row] = []

    init(sayOrigins: Bool) { self.sayOrigins = sayOrigins }

    /// The row of a contribution; nil where it isn't like the last.
    mutating func row(of contribution: Contribution) -> [UInt8]? {
        for number in latest.indices where latest[number].contribution.insurance == contribution.insurance {
            return latest[number].becomes(contribution, sayOrigins: sayOrigins) ? latest[number].bytes : nil
        }
        return nil
    }

    /// Takes what was written for a contribution.
    mutating func keep(_ bytes: [UInt8], of contribution: Contribution, _ places: Places) {
        guard !sayOrigins || contribution.origin == nil else { return }
        let row = Row(contribution: contribution, bytes: bytes, places: places)
        for number in latest.indices where latest[number].contribution.insurance == contribution.insurance {
            latest[number] = row
            return
        }
        latest.append(row)
    }
}

extension RowsAlike {
    /// Where in a row its numbers stand; what it doesn't say has no place.
    struct Places {
        fileprivate var month = 0
        fileprivate var base = 0
        fileprivate var personal = 0
        fileprivate var employer = 0
        fileprivate var bookedMonth = 0
        fileprivate var paidOn = 0

        /// Takes where a column's cell begins.
        mutating func note(_ column: Contribution.Column, at place: Int) {
            switch column {
            case .month: month = place
            case .base: base = place
            case .personal: personal = place
            case .employer: employer = place
            case .bookedMonth: bookedMonth = place
            case .paidOn: paidOn = place
            case .insurance, .scheme, .kind, .state, .payer, .payerCode, .taxMatches: break
            }
        }
    }

    private struct Row {
        /// Says what the bytes say, but for the numbers, which are those of one before.
        var contribution: Contribution
        var bytes: [UInt8]
        var places: Places

        /// Writes another's numbers over, where nothing else differs and they are as long; else false, and nothing is written.
        mutating func becomes(_ other: Contribution, sayOrigins: Bool) -> Bool {
            guard fits(other.month, contribution.month), fits(other.base, contribution.base),
                fits(other.personal, contribution.personal), fits(other.employer, contribution.employer),
                fits(other.bookedMonth, contribution.bookedMonth), fits(other.paidOn, contribution.paidOn)
            else { return false }
            guard other.saysTheSame(as: contribution), !sayOrigins || other.origin == nil else { return false }
            let places = places
            bytes.withUnsafeMutableBufferPointer { bytes in
                other.month.write(over: bytes, at: places.month)
                other.base?.write(over: bytes, at: places.base)
                other.personal?.write(over: bytes, at: places.personal)
                other.employer?.write(over: bytes, at: places.employer)
                other.bookedMonth?.write(over: bytes, at: places.bookedMonth)
                other.paidOn?.write(over: bytes, at: places.paidOn)
            }
            return true
        }

        /// Whether both say nothing, or as many bytes.
        private func fits<Number: WrittenOver>(_ number: Number?, _ other: Number?) -> Bool {
            guard let number, let other else { return number == nil && other == nil }
            return number.length == other.length && number.length != nil
        }
    }
}

extension Contribution {
    /// Whether the columns say the same that are no numbers; those are written over.
    fileprivate func saysTheSame(as other: Contribution) -> Bool {
        (insurance, scheme, kind, state, taxMatches) == (
            other.insurance, other.scheme, other.kind, other.state, other.taxMatches
        ) && isSpelled(payer, as: other.payer) && isSpelled(payerCode, as: other.payerCode)
    }

    private func isSpelled(_ text: String?, as other: String?) -> Bool {
        guard let text, let other else { return text == nil && other == nil }
        return text.isSpelled(as: other)
    }
}

/// What can be written over another of its kind.
private protocol WrittenOver {
    /// Bytes; nil for one that can't be written so.
    var length: Int? { get }
}

extension YearMonth: WrittenOver {
    fileprivate var length: Int? { Self.years.contains(year) ? 7 : nil }
}

extension CivilDate: WrittenOver {
    fileprivate var length: Int? { YearMonth.years.contains(year) ? 10 : nil }
}

extension Money: WrittenOver {
    fileprivate var length: Int? { count }
}
