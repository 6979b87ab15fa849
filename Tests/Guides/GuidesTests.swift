import Testing

@testable import Guides
