import Glibc

/// How far a batch is, told on standard error: on a terminal in one line that changes, elsewhere in a line now and then.
struct BatchProgress {
    private let isTold: Bool
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let begun = ContinuousClock.now
    private var told = ContinuousClock.now
    private var isShown = false

    /// Between two lines on a terminal, and elsewhere.
    private static let pauses: (terminal: Duration, file: Duration) = (.milliseconds(100), .seconds(10))

    init(quietly: Bool) { isTold = !quietly }

    /// - Parameters:
    ///   - records: how many are done.
    ///   - thousandths: what part of the input they are; nil where nobody knows.
    mutating func tell(_ records: Int, thousandths: Int?) {
        guard isTold else { return }
        let now = ContinuousClock.now
        guard now - told >= (isTerminal ? Self.pauses.terminal : Self.pauses.file) else { return }
        told = now
        let text = Self.text(records, thousandths: thousandths, milliseconds: (now - begun).milliseconds)
        write(isTerminal ? "\r\u{1B}[K\(text)" : "\(text)\n")
        isShown = isTerminal
    }

    /// Takes the line away, so that something else may stand there.
    mutating func clear() {
        if isShown { write("\r\u{1B}[K") }
        isShown = false
    }

    private func write(_ text: String) { _ = OpenFile.write(Array(text.utf8), to: STDERR_FILENO) }

    /// `1200 records, 300 a second, 8 s to go`.
    static func text(_ records: Int, thousandths: Int?, milliseconds: Int) -> String {
        var text = "\(records) record\(records == 1 ? "" : "s"), \(records * 1000 / max(1, milliseconds)) a second"
        if let thousandths, thousandths > 0 {
            let left = milliseconds * (1000 - thousandths) / thousandths / 1000
            text += left < 60 ? ", \(left) s to go" : ", \(left / 60) min \(left % 60) s to go"
        }
        return text
    }
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
