import ArgumentParser
import Diagnostics

/// Why a command ends without having done its work, and with which exit code.
struct Failure: Error {
    let code: ExitCode
    let diagnostics: [Diagnostic]

    /// The command was not understood (EX_USAGE).
    static func usage(_ diagnostic: Diagnostic) -> Failure {
        Failure(code: ExitCode(64), diagnostics: [diagnostic])
    }

    /// The input is wrong (EX_DATAERR).
    static func wrongInput(_ diagnostics: [Diagnostic]) -> Failure {
        Failure(code: ExitCode(65), diagnostics: diagnostics)
    }

    /// There is no such input, or it can't be read (EX_NOINPUT).
    static func noInput(_ diagnostic: Diagnostic) -> Failure {
        Failure(code: ExitCode(66), diagnostics: [diagnostic])
    }

    /// Another program that is needed is missing, or doesn't do its part (EX_UNAVAILABLE).
    static func noProgram(_ diagnostic: Diagnostic) -> Failure {
        Failure(code: ExitCode(69), diagnostics: [diagnostic])
    }

    /// The system's cryptography doesn't do its part.
    static func noCryptography(_ error: any Error) -> Failure {
        noProgram(
            Diagnostic(
                .error, .failedProgram, path: "record-portal", message: "the system's cryptography failed: \(error)"))
    }

    /// The program itself did what it must not (EX_SOFTWARE), and stopped in time.
    static func internalFault(_ diagnostics: [Diagnostic]) -> Failure {
        Failure(code: ExitCode(70), diagnostics: diagnostics)
    }

    /// The output can't be written (EX_CANTCREAT).
    static func noOutput(_ diagnostic: Diagnostic) -> Failure { noOutput([diagnostic]) }

    /// The same with every place that is taken.
    static func noOutput(_ diagnostics: [Diagnostic]) -> Failure {
        Failure(code: ExitCode(73), diagnostics: diagnostics)
    }
}
