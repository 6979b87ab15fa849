import Diagnostics
import Glibc

/// Standard output and standard error.
enum Terminal {
    /// Diagnostics on standard error, each in the voice that was asked for.
    static func report(_ diagnostics: [Diagnostic], as format: ReportOptions.Format) {
        let voice = TerminalVoice(inColour: mayColour(STDERR_FILENO))
        for diagnostic in diagnostics {
            switch format {
            case .text: write(Array(voice.text(diagnostic).utf8), to: STDERR_FILENO)
            case .json: write(Array(JSONVoice.text(diagnostic).utf8), to: STDERR_FILENO)
            }
        }
    }

    static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Colour belongs on a terminal only, and on none whose owner set NO_COLOR to anything (no-color.org).
    private static func mayColour(_ descriptor: Int32) -> Bool {
        guard isatty(descriptor) == 1 else { return false }
        return getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            // A reader who has closed its end has seen enough.
            guard count > 0 else { return }
            written += count
        }
    }
}
