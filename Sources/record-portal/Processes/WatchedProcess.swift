import Glibc

/// A process that leads a group, watched until it ends or its time is over; then nothing of the group is left.
struct WatchedProcess {
    let process: pid_t
    /// The reading end of the pipe that the group writes to.
    let output: Int32

    enum End {
        case exit(Int32)
        case signal(Int32)
        case outOfTime
        /// This program is to end.
        case interrupted
    }

    /// How it ended, and the end of what it wrote.
    ///
    /// The process's own end counts and not the pipe's: something that it left behind may hold the pipe open.
    func watch(for mostTime: Duration, stoppingAt signals: HeldSignals) -> (end: End, output: [UInt8]) {
        _ = fcntl(output, F_SETFL, O_NONBLOCK)
        let end = ContinuousClock.now + mostTime
        var written: [UInt8] = []
        var isOpen = true
        var early: End?
        while early == nil, !hasEnded {
            if signals.isOneWaiting { early = .interrupted } else if ContinuousClock.now >= end { early = .outOfTime }
            var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            // A closed pipe is always ready.
            poll(&waiting, isOpen ? 1 : 0, Self.milliseconds)
            if isOpen { isOpen = read(into: &written) }
        }
        let status = endGroup()
        if isOpen { _ = read(into: &written) }
        let killer = status & 0x7F
        return (early ?? (killer == 0 ? .exit(status >> 8 & 0xFF) : .signal(killer)), written)
    }

    private static let milliseconds: Int32 = 20

    /// Bytes of output that are kept.
    private static let mostOutput = 64 << 10

    /// It stays a zombie until its group was ended, so that its number means nobody else.
    private var hasEnded: Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) != 0
            || information.si_signo == SIGCHLD
    }

    private func endGroup() -> Int32 {
        kill(-process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }

    /// Takes what is there; false when there will be no more.
    private func read(into written: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: Self.mostOutput)
        // Somebody may write without end.
        for _ in 0..<16 {
            let count = Glibc.read(output, &buffer, buffer.count)
            guard count > 0 else { return count < 0 && (errno == EAGAIN || errno == EINTR) }
            written = (written + buffer.prefix(count)).suffix(Self.mostOutput)
        }
        return true
    }
}
