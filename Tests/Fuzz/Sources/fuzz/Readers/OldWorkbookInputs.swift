import Glibc
import Workbooks

/// Workbooks in the old binary form. FreeXL may crash here: the command reads them in a process of its own for that
/// very reason, so this reader is for a look, and no run of all readers has it.
enum OldWorkbookInputs {
    static func oldWorkbook(_ bytes: [UInt8]) {
        // FreeXL reads from a path only.
        let name = "/record-portal-fuzz-\(getpid())"
        let file = shm_open(name, O_RDWR | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { return }
        shm_unlink(name)
        defer { close(file) }
        guard write(file, bytes, bytes.count) == bytes.count else { return }
        guard let sheets = OldWorkbookReader.sheets(atPath: "/proc/self/fd/\(file)") else { return }
        WorkbookInputs.check((sheets, nil))
    }
}
