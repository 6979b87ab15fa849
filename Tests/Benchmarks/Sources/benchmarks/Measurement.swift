import Glibc

/// The median of several runs, after one that doesn't count: a median is not moved by a neighbour's burst of work.
func medianMilliseconds(runs: Int, _ work: () -> Void) -> Double {
    work()
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in
        let time = clock.measure(work)
        return Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
    }
    return times.sorted()[runs / 2]
}

/// A whole process: median wall time, and the largest memory that any run held.
func process(_ arguments: [String], runs: Int) -> (milliseconds: Double, mebibytes: Double) {
    var most = 0
    let time = medianMilliseconds(runs: runs) {
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var child = pid_t()
        guard posix_spawn(&child, arguments[0], nil, nil, &pointers, environ) == 0 else {
            print("can't run \(arguments[0])")
            exit(1)
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(child, &status, 0, &usage)
        guard status == 0 else {
            print("\(arguments.joined(separator: " ")) ended with \(status >> 8)")
            exit(1)
        }
        most = max(most, Int(usage.ru_maxrss))
    }
    return (time, Double(most) / 1024)
}

/// A number with two decimals, without a locale.
func decimals(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

/// A row of a Markdown table.
func row(_ cells: [String]) { print("| " + cells.joined(separator: " | ") + " |") }
