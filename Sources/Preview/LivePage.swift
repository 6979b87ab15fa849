/// A page that follows the preview: the same with a script at its end, and with what the script needs allowed.
enum LivePage {
    /// - Parameter version: that of the files which the page is of.
    static func following(_ page: [UInt8], from version: Int) -> [UInt8] {
        let script = Array("<script data-version=\"\(version)\">\(PreviewScript.text)</script>".utf8)
        let end = lastPlace(of: Array("</body>".utf8), in: page) ?? page.count
        let whole = page[..<end] + script + page[end...]
        guard let policy = policyPlace(in: page) else { return Array(whole) }
        let text = PagePolicy(attribute: String(decoding: page[policy], as: UTF8.self)).allowing(PreviewScript.source)
        return whole[..<policy.lowerBound] + Array(text.attribute.utf8) + whole[policy.upperBound...]
    }

    /// Where the policy of a page stands, as its templates write it.
    private static func policyPlace(in page: [UInt8]) -> Range<Int>? {
        let begin = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8)
        // It is among the first things of a page, and of no use behind what it is for.
        let top = page[..<min(page.count, 4096)]
        guard let place = top.indices.first(where: { top[$0...].starts(with: begin) }) else { return nil }
        let start = place + begin.count
        return page[start...].firstIndex(of: UInt8(ascii: "\"")).map { start..<$0 }
    }

    private static func lastPlace(of mark: [UInt8], in page: [UInt8]) -> Int? {
        guard page.count >= mark.count else { return nil }
        return (0...page.count - mark.count).reversed().first { place in
            page[place] == mark[0] && zip(page[place...], mark).allSatisfy { ($0 | 0x20) == ($1 | 0x20) }
        }
    }
}
