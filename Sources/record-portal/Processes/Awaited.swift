import Dispatch
import Synchronization

/// The value of concurrent work, for a verb that has nothing else to do until it is there.
func awaited<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
    let arrival = Arrival<Value>()
    Task { arrival.put(await work()) }
    return arrival.take()
}

private final class Arrival<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let isThere = DispatchSemaphore(value: 0)

    func put(_ value: Value) {
        self.value.withLock { $0 = value }
        isThere.signal()
    }

    func take() -> Value {
        while true {
            isThere.wait()
            if let value = value.withLock({ $0 }) { return value }
        }
    }
}
