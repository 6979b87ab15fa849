import Calendar
import Notation

/// Rows of contributions that were written as bytes, so that one like the last kept of its insurance needn't be written anew.
///
/// An employer pays for years, and the months say the same but for their numbers: such a row is the bytes of the last with
/// the numbers written over. Origins are not compared: for a row that says its own, nothing is asked here and nothing kept.
struct RowsAlike {
    /// One of each insurance at most.
    private var latest: [Row] = []
    /// Bytes. A longer row isn't kept: somebody's text of megabytes needn't be held twice.
    private static let longest = 4096

    /// The row of a contribution; nil where it isn't like the last.
    mutating func row(of contribution: Contribution) -> [UInt8]? {
        guard let number = number(of: contribution.insurance), latest[number].writeOver(contribution) else {
            return nil
        }
        return latest[number].bytes
    }

    /// Takes what was written for a contribution.
    ///
    /// - Parameter places: those of all its numbers, from the row's beginning.
    mutating func keep(_ bytes: ArraySlice<UInt8>, of contribution: Contribution, _ places: Places) {
        guard bytes.count <= Self.longest else { return }
        let row = Row(contribution: contribution, bytes: Array(bytes), places: places)
        precondition(row.holdsItsNumbers, "a number is not where it was noted")
        if let number = number(of: contribution.insurance) { latest[number] = row } else { latest.append(row) }
    }

    private func number(of insurance: Contribution.Insurance) -> Int? {
        latest.indices.first { latest[$0].contribution.insurance == insurance }
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
        /// Says what the bytes say, but for the numbers, which are those of one before and as long.
        let contribution: Contribution
        var bytes: [UInt8]
        let places: Places

        var holdsItsNumbers: Bool {
            holds(contribution.month, at: places.month) && holds(contribution.base, at: places.base)
                && holds(contribution.personal, at: places.personal)
                && holds(contribution.employer, at: places.employer)
                && holds(contribution.bookedMonth, at: places.bookedMonth)
                && holds(contribution.paidOn, at: places.paidOn)
        }

        private func holds<Number: WrittenOver>(_ number: Number?, at place: Int) -> Bool {
            guard let length = number?.length else { return true }
            return place + length <= bytes.count
        }

        /// Writes another's numbers over, where nothing else differs and they are as long; else false, and nothing is written.
        mutating func writeOver(_ other: Contribution) -> Bool {
            guard fits(other.month, contribution.month), fits(other.base, contribution.base),
                fits(other.personal, contribution.personal), fits(other.employer, contribution.employer),
                fits(other.bookedMonth, contribution.bookedMonth), fits(other.paidOn, contribution.paidOn),
                other.saysTheSame(as: contribution)
            else { return false }
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
    /// Whether the columns say the same that are no numbers, which are written over, of contributions to one insurance.
    fileprivate func saysTheSame(as other: Contribution) -> Bool {
        (scheme, kind, state, taxMatches) == (other.scheme, other.kind, other.state, other.taxMatches)
            && payer.isSpelled(as: other.payer) && payerCode.isSpelled(as: other.payerCode)
    }
}

/// What can be written over another of its kind that is as long.
private protocol WrittenOver {
    /// Bytes; nil for one that can't be written so.
    var length: Int? { get }
}

extension YearMonth: WrittenOver {
    fileprivate var length: Int? { writtenLength }
}

extension CivilDate: WrittenOver {
    fileprivate var length: Int? { writtenLength }
}

extension Money: WrittenOver {
    fileprivate var length: Int? { writtenLength }
}
