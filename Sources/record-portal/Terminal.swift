import Diagnostics
import Glibc
import Preview

/// Standard output and standard error.
enum Terminal {
    /// Diagnostics on standard error, each in the voice that was asked for.
    static func report(_ diagnostics: [Diagnostic], as format: ReportOptions.Format) {
        let voice = TerminalVoice(inColour: mayColour(STDERR_FILENO))
        for diagnostic in diagnostics {
            switch format {
            case .text: _ = write(Array(voice.text(diagnostic).utf8), to: STDERR_FILENO)
            case .json: _ = write(Array(JSONVoice.text(diagnostic).utf8), to: STDERR_FILENO)
            }
        }
    }

    /// Problems that are texts already, on standard error.
    static func report(_ problems: [PreviewProblem]) {
        for problem in problems { _ = write(Array("\(problem.text)".utf8), to: STDERR_FILENO) }
    }

    /// A result on standard output, which may be a file on a full disk.
    static func print(_ bytes: [UInt8]) throws(Failure) {
        guard let number = write(bytes, to: STDOUT_FILENO) else { return }
        throw .noOutput(
            Diagnostic(
                .error, .outputUnwritable, path: "<standard output>", message: "it can't be written: \(reason(number))")
        )
    }

    /// Colour belongs on a terminal only, and on none whose owner set NO_COLOR to anything (no-color.org).
    private static func mayColour(_ descriptor: Int32) -> Bool {
        guard isatty(descriptor) == 1 else { return false }
        return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }

    /// Writes all of it; the error number when it can't. A reader who has closed its end has seen enough.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        let number = OpenFile.write(bytes, to: descriptor)
        return number == EPIPE ? nil : number
    }
}
