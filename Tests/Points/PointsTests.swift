import Testing

@testable import Points
