import Diagnostics
import Glibc

/// A passphrase from a file or from the person at the terminal.
enum PassphraseInput {
    /// Bytes of one.
    private static let mostBytes = 1024

    /// A file's text, without the line end behind it.
    static func read(_ path: String) throws(Failure) -> String {
        let source = try InputFile.read(path, mostBytes: mostBytes + 2)
        var bytes = source.bytes
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else {
            throw .wrongInput([
                problem(source.path, "it is not one line of UTF-8", help: "write the passphrase alone into it")
            ])
        }
        guard !text.isEmpty else {
            throw .wrongInput([problem(source.path, "it is empty", help: "write the passphrase into it")])
        }
        return text
    }

    /// Asks at the terminal, without showing what is typed.
    ///
    /// - Parameters:
    ///   - option: what takes a file instead.
    ///   - twice: whether it is a new one, which a slip would lose.
    static func ask(_ question: String, insteadOf option: String = "--passphrase-file", twice: Bool) throws(Failure)
        -> String
    {
        let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
        guard terminal >= 0 else {
            throw .usage(
                problem(
                    "--prompt", "there is no terminal to ask at", help: "give a file with \(option)"))
        }
        defer { close(terminal) }
        let first = try answer(question, at: terminal)
        if twice, try answer("Again: ", at: terminal) != first {
            throw .wrongInput([problem("--prompt", "the two are not the same", help: "type it again")])
        }
        guard !first.isEmpty else { throw .wrongInput([problem("--prompt", "it is empty", help: "type it again")]) }
        return first
    }

    /// Between two looks at whether somebody wants to stop.
    private static let milliseconds: Int32 = 100

    private static func answer(_ question: String, at terminal: Int32) throws(Failure) -> String {
        // A signal in between must not leave a terminal that shows nothing.
        let signals = HeldSignals()
        defer { signals.letGo() }
        var usual = termios()
        let isTerminal = tcgetattr(terminal, &usual) == 0
        var silent = usual
        silent.c_lflag &= ~tcflag_t(ECHO)
        if isTerminal { tcsetattr(terminal, TCSAFLUSH, &silent) }
        defer { if isTerminal { tcsetattr(terminal, TCSAFLUSH, &usual) } }
        say(question, at: terminal)
        var (line, byte) = ([UInt8](), UInt8(0))
        while line.count <= mostBytes {
            var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, milliseconds)
            if signals.isOneWaiting { return "" }
            if ready == 0 || (ready < 0 && errno == EINTR) { continue }
            guard ready > 0, Glibc.read(terminal, &byte, 1) == 1, byte != 0x0A else { break }
            line.append(byte)
        }
        say("\n", at: terminal)
        guard line.count <= mostBytes, let text = String(validating: line, as: UTF8.self) else {
            throw .wrongInput([problem("--prompt", "it is too long, or no UTF-8", help: "type a shorter one")])
        }
        return text
    }

    private static func say(_ text: String, at terminal: Int32) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
    }

    static func problem(_ path: String, _ message: String, help: String?) -> Diagnostic {
        Diagnostic(.error, .passphrase, path: path, message: message, help: help)
    }
}
