/// Why there is no preview.
public enum PreviewFailure: Error, Equatable {
    /// Another program listens at the port (EADDRINUSE).
    case portInUse(UInt16)
    /// The system doesn't let this program listen at the port, for the reason of that number; nil where it named none.
    case cannotListen(UInt16, errorNumber: Int32?)
}
