import Diagnostics
import Notation

extension Reading {
    /// An exact amount in yuan: text or a JSON number, because exporters write both.
    public mutating func money(_ node: Node?) -> Money? {
        var written = node
        if let node, case .number(let digits) = node.value { written = Node(.text(digits), at: node.place) }
        return value(
            written, code: .money, is: "an amount in yuan",
            help: "write an amount with at most two decimals and nothing else, for example 5036.00",
            parse: Money.init(_:))
    }
}
