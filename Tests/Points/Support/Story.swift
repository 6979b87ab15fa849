import Calendar
import Points

extension Assessment {
    /// The months and their statuses, as one reads them: `2024-06 counted`.
    var story: [String] { months.map { "\($0.month) \($0.status.rawValue)" } }

    /// The statuses alone.
    var statuses: [MonthStatus] { months.map(\.status) }

    /// The milestones: `2015-02: 3`.
    var milestones: [String] { accumulation.milestones.map { "\($0.month): \($0.points)" } }

    /// The coming milestones, in the same way.
    var forecast: [String] { accumulation.forecast.map { "\($0.month): \($0.points)" } }
}
