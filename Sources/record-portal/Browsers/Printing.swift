import Diagnostics
import Glibc
import Portal

extension Browser {
    private static let mostTime = Duration.seconds(60)

    /// Bytes of a PDF.
    private static let mostBytes = 64 << 20

    /// Why there is no PDF, in one sentence.
    private struct Problem: Error {
        let message: String
    }

    /// The page as a PDF, printed in a folder beside the place where that will be written, of which nothing is left.
    ///
    /// - Parameter code: that of a statement, by which `verify` knows the PDF again.
    ///
    /// A signal that would end the program meanwhile ends it when the folder is gone.
    func pdf(
        of page: OutputFile, carrying code: String?, for output: String
    ) throws(Failure) -> OutputFile {
        let signals = HeldSignals()
        defer { signals.letGo() }
        let folder = try PrivateFolder(beside: output)
        let result = Result { () throws(Failure) in try pdf(of: page, carrying: code, in: folder, stoppingAt: signals) }
        try folder.remove()
        return try result.get()
    }

    private func pdf(
        of page: OutputFile, carrying code: String?, in folder: PrivateFolder, stoppingAt signals: HeldSignals
    ) throws(Failure) -> OutputFile {
        let command = BrowserCommand(folder: folder.path)
        try folder.write(page.bytes, to: command.page)
        do {
            try run(command, stoppingAt: signals)
            return try Self.printed(at: command.pdf, carrying: code)
        } catch {
            try folder.checkHasRoom()
            throw .noProgram(
                Diagnostic(
                    .error, .failedProgram, path: path, message: error.message,
                    help: "name another browser with --browser; \(Self.withoutBrowser)"))
        }
    }

    private func run(_ command: BrowserCommand, stoppingAt signals: HeldSignals) throws(Problem) {
        guard let ends = Descriptor.pipe() else { throw Self.notStarted(errno) }
        defer { close(ends.reading) }
        let child = Child(
            program: path, arguments: command.arguments(of: path), environment: command.environment,
            output: ends.writing, errors: ends.writing, leadsGroup: true)
        let started = child.start()
        close(ends.writing)
        let process: pid_t
        do { process = try started.get() } catch { throw Self.notStarted(error.number) }
        let (end, output) = WatchedProcess(process: process, output: ends.reading)
            .watch(for: Self.mostTime, stoppingAt: signals)
        let said = BrowserOutput.tellingLine(of: output)
        switch end {
        case .exit(0) where Folder.isFile(command.pdf): return
        case .exit(0): throw Problem(message: "the browser made no PDF: \(said ?? "it says nothing")")
        case .exit(let code): throw Problem(message: "the browser made no PDF: \(said ?? "exit code \(code)")")
        case .signal(let number):
            throw Problem(message: "the browser made no PDF: \(said ?? String(cString: strsignal(number)))")
        case .outOfTime:
            throw Problem(message: "the browser did not finish within \(Self.mostTime.components.seconds) seconds")
        case .interrupted: throw Problem(message: "the browser was stopped")
        }
    }

    private static func notStarted(_ number: Int32) -> Problem {
        Problem(message: "the browser can't be started: \(reason(number))")
    }

    private static func printed(at path: String, carrying code: String?) throws(Problem) -> OutputFile {
        guard let source = try? InputFile.read(path, mostBytes: mostBytes) else {
            throw Problem(message: "the browser's PDF can't be read")
        }
        do { return try PrintedPDF(source.bytes, note: code).file } catch {
            switch error {
            case .notWhole: throw Problem(message: "the browser made no whole PDF")
            case .tooOld:
                throw Problem(
                    message:
                        "the browser is too old to set number and page at the foot of a sheet: 131 is the first that can"
                )
            case .unknownForm:
                throw Problem(message: "the browser made a PDF of a form in which its clock can't be found")
            }
        }
    }
}
