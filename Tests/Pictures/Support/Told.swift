import Pictures

/// A picture, or what is wrong with it, in one line: "png 3x2", or "line: message (help)".
func told(_ bytes: [UInt8]) -> String {
    switch Picture.read(bytes) {
    case .success(let picture): return "\(picture.format.rawValue) \(picture.width)x\(picture.height)"
    case .failure(let fault):
        return (fault.line.map { "\($0): " } ?? "") + fault.message + (fault.help.map { " (\($0))" } ?? "")
    }
}

func told(_ text: String) -> String { told(Array(text.utf8)) }
