import ArgumentParser
import Diagnostics

/// How a verb ends: diagnostics on standard error, the result on standard output, the exit code.
enum Outcome {
    /// Runs the work of a verb. Warnings are told unless quiet was asked for; errors always.
    static func of(
        _ report: ReportOptions, work: () throws(Failure) -> (diagnostics: [Diagnostic], output: [UInt8])
    ) throws {
        do {
            let (diagnostics, output) = try work()
            if !report.quiet { Terminal.report(diagnostics.inReadingOrder, as: report.format) }
            try Terminal.print(output)
        } catch {
            let told = report.quiet ? error.diagnostics.filter { $0.severity == .error } : error.diagnostics
            Terminal.report(told.inReadingOrder, as: report.format)
            throw error.code
        }
    }
}
