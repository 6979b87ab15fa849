import Dispatch

/// A thread of its own for builds: one computes for seconds without a pause, while requests are answered on the others.
final class BuildThread: TaskExecutor {
    private let queue = DispatchQueue(label: "preview.build")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
