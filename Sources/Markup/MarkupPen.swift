/// Markup written into room that was made for all of it at once: for what is written a hundred times on every page, where
/// growing for each piece costs more than the pieces.
///
/// The same ways in as those of `HTML`; digits and the marks between them need no escape. The room must be enough.
public struct MarkupPen {
    private let room: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
        precondition(bytes.count <= room.count - count, "the room is too small")
        guard let source = bytes.baseAddress, let target = room.baseAddress else { return }
        (target + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Markup as it stands in the program.
    public mutating func raw(_ literal: StaticString) { literal.withUTF8Buffer { copy($0) } }

    public mutating func append(_ html: HTML) { html.bytes.withUnsafeBufferPointer { copy($0) } }

    /// Some bytes of finished markup, cut where something was written behind something else.
    public mutating func append(_ part: Range<Int>, of html: HTML) {
        html.bytes.withUnsafeBufferPointer { copy(UnsafeBufferPointer(rebasing: $0[part])) }
    }

    public mutating func integer(_ value: Int) {
        if value < 0 { raw("-") }
        write(value.magnitude)
    }

    /// A length in tenths, written as a decimal without a trailing zero: 1234 is `123.4`, 1230 is `123`.
    public mutating func tenths(_ value: Int) {
        if value < 0 { raw("-") }
        let (whole, tenth) = value.magnitude.quotientAndRemainder(dividingBy: 10)
        write(whole)
        if tenth > 0 {
            raw(".")
            write(tenth)
        }
    }

    private mutating func write(_ value: UInt) {
        let length = Decimal.digits(of: value)
        precondition(length <= room.count - count, "the room is too small")
        _ = Decimal.write(value, over: UnsafeMutableBufferPointer(rebasing: room[count..<count + length]))
        count += length
    }

    /// Text that something writes as bytes, of which none may need an escape.
    ///
    /// - Parameter write: writes somewhere into what it gets, which is as long as was said, and gives where.
    public mutating func plain(atMost most: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Range<Int>) {
        precondition(most <= room.count - count, "the room is too small")
        let free = UnsafeMutableBufferPointer(rebasing: room[count..<count + most])
        let written = write(free)
        precondition(written.lowerBound >= 0 && written.upperBound <= most, "it was written elsewhere")
        let text = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(free)[written])
        precondition(!Escaping.isNeeded(for: text), "this is no plain text")
        guard let source = text.baseAddress, let target = free.baseAddress else { return }
        target.update(from: source, count: text.count)
        count += text.count
    }
}

extension HTML {
    /// Writes markup into room for so many bytes, which must be enough, and appends it.
    public mutating func write(atMost most: Int, _ write: (inout MarkupPen) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { room in
            room.initialize(repeating: 0)
            var pen = MarkupPen(room)
            write(&pen)
            append(written: UnsafeBufferPointer(rebasing: room[..<pen.count]))
        }
    }
}
