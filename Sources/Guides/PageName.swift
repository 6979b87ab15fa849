/// What a page may be called where its name becomes an address: the same on every file system and every host.
enum PageName {
    /// Names that a file can't have on Windows, whatever its end.
    private static let devices =
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    private static let longest = 80

    /// What is wrong with a name, in words that follow it; nil for one that is fit for an address.
    static func fault(in name: String) -> String? {
        let bytes = Array(name.utf8)
        let isPlain = bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isPlain, !bytes.isEmpty, bytes.first != 0x2D, bytes.last != 0x2D else {
            return "is not made of small letters, digits and - between them"
        }
        if bytes.count > longest { return "has more than \(longest) letters" }
        return devices.contains(name) ? "is a device on some systems" : nil
    }
}
