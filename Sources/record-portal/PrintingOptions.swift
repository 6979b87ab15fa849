import ArgumentParser
import Portal

/// What every verb takes that writes a page which may be printed instead.
struct PrintingOptions: ParsableArguments {
    @Option(help: "The size of the paper.")
    var paper = PaperSize.a4

    @Option(help: "The browser that prints a .pdf, by its path or name.")
    var browser: String?

    @Flag(help: "Replace the output even if this program did not make it.")
    var force = false

    /// Whether the name of an output asks for print.
    static func isPrinted(_ output: String?) -> Bool { output?.lowercased().hasSuffix(".pdf") ?? false }

    /// Refuses a browser where nothing is printed.
    func validate(for output: String?) throws {
        if browser != nil, !Self.isPrinted(output) {
            throw ValidationError("--browser prints a .pdf; give -o a name that ends in .pdf.")
        }
    }

    /// The browser that prints the output; nil where it is none to be printed.
    func printer(of output: String?) throws(Failure) -> Browser? {
        Self.isPrinted(output) ? try Browser.find(browser) : nil
    }
}
