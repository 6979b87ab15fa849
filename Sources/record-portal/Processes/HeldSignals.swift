import Glibc

/// Signals that would end the program, made to wait while there is something to put away; let go, they end it.
struct HeldSignals {
    private let held: sigset_t
    private let before: sigset_t

    init() {
        var (held, before) = (sigset_t(), sigset_t())
        sigemptyset(&held)
        sigemptyset(&before)
        for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] where !Self.isIgnored(signal) { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        (self.held, self.before) = (held, before)
    }

    /// Whether one of them came, so that the work is to be left.
    var isOneWaiting: Bool {
        var (waiting, held) = (sigset_t(), held)
        sigemptyset(&waiting)
        sigpending(&waiting)
        return (1...SIGTERM).contains { sigismember(&waiting, $0) == 1 && sigismember(&held, $0) == 1 }
    }

    func letGo() {
        var before = before
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    /// One that is ignored, as SIGHUP under nohup, would be kept all the same, and taken for a wish to stop.
    private static func isIgnored(_ signal: Int32) -> Bool {
        var action = sigaction()
        sigaction(signal, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
