import Glibc

/// Ends the process, so that libFuzzer keeps the input, where something doesn't hold that must for any bytes.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    guard !holds else { return }
    tell("doesn't hold: \(what())")
    abort()
}

/// A line on standard error.
func tell(_ line: String) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
}
