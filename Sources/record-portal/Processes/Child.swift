import Glibc

/// Another program, as it is to be started.
struct Child {
    let program: String
    /// The first is the name that it goes by.
    let arguments: [String]
    /// Nil is this process's own.
    var environment: [String]?
    /// Where standard output goes.
    let output: Int32
    /// Where standard error goes; nil is nowhere.
    var errors: Int32?
    /// Whether it leads a process group, by which whatever it starts can be ended with it.
    var leadsGroup = false

    /// The number of the process that was started, or the system's number of why there is none.
    func start() -> Result<pid_t, Problem> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        if let errors {
            posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Signals that wait here must not wait there.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | (leadsGroup ? POSIX_SPAWN_SETPGROUP : 0)))
        var words = Self.pointers(arguments)
        defer { for word in words { free(word) } }
        var entries = environment.map(Self.pointers) ?? []
        defer { for entry in entries { free(entry) } }
        var process = pid_t()
        let number =
            environment == nil
            ? posix_spawn(&process, program, &actions, &attributes, &words, environ)
            : posix_spawn(&process, program, &actions, &attributes, &words, &entries)
        return number == 0 ? .success(process) : .failure(Problem(number: number))
    }

    struct Problem: Error {
        let number: Int32
    }

    /// As the system wants a list: of C strings, ended by none.
    private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { strdup($0) } + [nil]
    }
}
