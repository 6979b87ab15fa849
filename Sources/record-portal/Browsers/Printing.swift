import Diagnostics
import Glibc
import Portal

extension Browser {
    private static let mostTime = Duration.seconds(60)
    private static let mostBytes = 64 << 20

    /// The page as a PDF, printed in a folder beside the place where that will be written, of which nothing is left.
    ///
    /// A signal that would end the program meanwhile ends it when the folder is gone.
    func pdf(of page: OutputFile, for output: String) throws(Failure) -> OutputFile {
        let signals = HeldSignals()
        defer { signals.letGo() }
        let folder = try PrivateFolder(beside: output)
        let result = Result { () throws(Failure) in try pdf(of: page, in: folder, stoppingAt: signals) }
        try folder.remove()
        return try result.get()
    }

    private func pdf(
        of page: OutputFile, in folder: PrivateFolder, stoppingAt signals: HeldSignals
    ) throws(Failure) -> OutputFile {
        let command = BrowserCommand(folder: folder.path)
        try folder.write(page.bytes, to: command.page)
        if let problem = run(command, stoppingAt: signals) {
            try folder.checkHasRoom()
            throw failed(problem)
        }
        guard Folder.isFile(command.pdf), let source = try? InputFile.read(command.pdf, mostBytes: Self.mostBytes)
        else {
            throw failed("the browser made no PDF")
        }
        do { return try PrintedPDF(source.bytes).file } catch {
            switch error {
            case .notWhole: throw failed("the browser made no whole PDF")
            case .unknownForm: throw failed("the browser made a PDF of a form in which its clock can't be found")
            }
        }
    }

    /// What went wrong; nil when the browser came to its end in good order.
    private func run(_ command: BrowserCommand, stoppingAt signals: HeldSignals) -> String? {
        guard let ends = Descriptor.pipe() else { return "the browser can't be started: \(reason(errno))" }
        defer { close(ends.reading) }
        let child = Child(
            program: path, arguments: command.arguments(of: path), environment: command.environment,
            output: ends.writing, errors: ends.writing, leadsGroup: true)
        let started = child.start()
        close(ends.writing)
        switch started {
        case .failure(let problem): return "the browser can't be started: \(reason(problem.number))"
        case .success(let process):
            let (end, output) = WatchedProcess(process: process, output: ends.reading)
                .watch(for: Self.mostTime, stoppingAt: signals)
            let said = BrowserOutput.tellingLine(of: output)
            switch end {
            case .exit(0):
                return Folder.isFile(command.pdf) ? nil : "the browser made no PDF: \(said ?? "it says nothing")"
            case .exit(let code): return "the browser made no PDF: \(said ?? "exit code \(code)")"
            case .signal(let number): return "the browser made no PDF: \(said ?? String(cString: strsignal(number)))"
            case .outOfTime: return "the browser did not finish within \(Self.mostTime.components.seconds) seconds"
            case .interrupted: return "the browser was stopped"
            }
        }
    }

    private func failed(_ message: String) -> Failure {
        .noProgram(
            Diagnostic(
                .error, .failedProgram, path: path, message: message,
                help: "name another browser with --browser; \(Self.withoutBrowser)"))
    }
}
