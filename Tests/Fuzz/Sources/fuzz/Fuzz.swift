import CLibFuzzer
import Glibc

/// `fuzz READER [FOLDER…] [-option=value…]`: one reader under libFuzzer, which takes what follows the reader's name.
/// `fuzz readers`: the names of all of them, each on a line.
@main
struct Fuzz {
    /// The reader of this process; set before the first input comes.
    nonisolated(unsafe) private static var reader: (([UInt8]) -> Void)?

    private static let variable = "RECORD_PORTAL_FUZZ_READER"

    static func main() {
        let words = CommandLine.arguments
        if words.dropFirst() == ["readers"] {
            for name in Readers.all.map(\.name) { print(name) }
            return
        }
        // libFuzzer starts itself again for some of its work, without the reader's name.
        let isAgain = getenv(Self.variable) != nil
        let name = isAgain ? getenv(Self.variable).map { String(cString: $0) } : words.dropFirst().first
        guard let named = (Readers.all + Readers.aside).first(where: { $0.name == name }) else {
            tell("usage: fuzz READER [FOLDER…] [-option=value…]")
            exit(64)
        }
        setenv(Self.variable, named.name, 1)
        reader = named.read
        var arguments = ([words[0]] + words.dropFirst(isAgain ? 1 : 2)).map { strdup($0) } + [nil]
        var count = CInt(arguments.count - 1)
        let result = arguments.withUnsafeMutableBufferPointer { list -> CInt in
            var start = list.baseAddress
            return withUnsafeMutablePointer(to: &start) { start in
                start.withMemoryRebound(to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1) {
                    LLVMFuzzerRunDriver(&count, $0) { start, count in
                        Fuzz.reader?(Array(UnsafeBufferPointer(start: start, count: count)))
                        return 0
                    }
                }
            }
        }
        exit(result)
    }
}
