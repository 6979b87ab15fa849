import Calendar
import Glibc

/// The machine's clock, in UTC. No page is made by it: only the log says when something was disclosed, and `verify`
/// whether a day has passed.
enum Clock {
    private static var now: tm {
        var (seconds, parts) = (time(nil), tm())
        gmtime_r(&seconds, &parts)
        return parts
    }

    static var today: CivilDate? {
        let now = now
        return CivilDate(year: Int(now.tm_year) + 1900, month: Int(now.tm_mon) + 1, day: Int(now.tm_mday))
    }

    /// The moment as RFC 3339 has it: `2026-11-02T08:30:00Z`.
    static var moment: String {
        let now = now
        let time = [now.tm_hour, now.tm_min, now.tm_sec].map { ($0 < 10 ? "0" : "") + "\($0)" }
        return "\(today.map { "\($0)" } ?? "")T\(time.joined(separator: ":"))Z"
    }
}
