import ArgumentParser
import Diagnostics

/// How a verb ends: diagnostics on standard error, the result on standard output, the exit code.
enum Outcome {
    /// Runs the work of a verb. Warnings are told unless quiet was asked for; errors always.
    static func of(
        _ report: ReportOptions, work: () throws(Failure) -> (diagnostics: [Diagnostic], output: [UInt8])
    ) throws {
        try of(report.format, isQuiet: report.quiet, work: work)
    }

    static func of(
        _ format: ReportOptions.Format, isQuiet: Bool,
        work: () throws(Failure) -> (diagnostics: [Diagnostic], output: [UInt8])
    ) throws {
        do {
            let (diagnostics, output) = try work()
            if !isQuiet { Terminal.report(diagnostics.inReadingOrder, as: format) }
            try Terminal.print(output)
        } catch {
            let told = isQuiet ? error.diagnostics.filter { $0.severity == .error } : error.diagnostics
            Terminal.report(told.inReadingOrder, as: format)
            throw error.code
        }
    }
}
