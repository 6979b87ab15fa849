import Diagnostics
import Pictures

/// The colours of a theme, by daylight and in the dark, as `common.css` sets them: `--ink: #1d1c19;`.
struct Palette: Sendable, Equatable {
    static let file = "common.css"

    /// What the colours are for.
    enum Name: String, Sendable, CaseIterable {
        case paper, ink, soft, line, wash, count, warn, seal
        case countWash = "count-wash"
        case warnWash = "warn-wash"

        /// Whether text is set in it.
        var isOfText: Bool {
            switch self {
            case .ink, .soft, .count, .warn, .seal: true
            case .paper, .line, .wash, .countWash, .warnWash: false
            }
        }
    }

    /// When a set of colours is seen.
    enum Light: String, Sendable, CaseIterable {
        case light, dark
    }

    /// Every colour in every light.
    private(set) var colours: [Light: [Name: Colour]]

    subscript(name: Name, light: Light) -> Colour {
        get { colours[light]?[name] ?? Colour(red: 0, green: 0, blue: 0) }
        set { colours[light, default: [:]][name] = newValue }
    }

    /// The text colours that can't be read on their grounds, by WCAG 2.2, 1.4.3.
    var faint: [Faint] {
        Light.allCases.flatMap { light in
            Name.allCases.filter(\.isOfText).flatMap { name in
                [Name.paper, .wash].compactMap { ground in
                    let contrast = self[name, light].contrast(with: self[ground, light])
                    return contrast < Self.leastContrast
                        ? Faint(name: name, ground: ground, light: light, contrast: contrast) : nil
                }
            }
        }
    }

    private static let leastContrast = 4.5

    /// A text colour that can't be read on a ground.
    struct Faint: Equatable {
        let name: Name
        let ground: Name
        let light: Light
        let contrast: Double
    }

    /// A line of a style sheet that sets a colour.
    private struct Setting {
        let name: Name
        let light: Light
        /// Where its value stands.
        let value: Range<Int>
    }

    /// The first setting of a colour is by daylight, the second in the dark.
    private static func settings(in bytes: [UInt8]) -> [Setting] {
        Name.allCases.flatMap { name -> [Setting] in
            let key = Array("--\(name.rawValue): ".utf8)
            var found: [Setting] = []
            var index = 0
            while found.count < Light.allCases.count, index + key.count < bytes.count {
                guard bytes[index...].starts(with: key) else {
                    index += 1
                    continue
                }
                let start = index + key.count
                let end =
                    bytes[start...].firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "}") } ?? bytes.count
                found.append(Setting(name: name, light: Light.allCases[found.count], value: start..<end))
                index = end
            }
            return found
        }
    }

    static func read(_ source: SourceFile) -> (Palette?, [Diagnostic]) {
        var palette = Palette(colours: [:])
        var problems: [Diagnostic] = []
        let settings = settings(in: source.bytes)
        let lines = LineIndex(source)
        for setting in settings {
            let text = String(decoding: source.bytes[setting.value], as: UTF8.self)
            if let colour = Colour(text) {
                palette[setting.name, setting.light] = colour
            } else {
                problems.append(
                    Diagnostic(
                        .error, .templateSyntax, in: lines, at: lines.position(at: setting.value.lowerBound),
                        message: "\"\(text)\" is no colour of the form #rrggbb"))
            }
        }
        for light in Light.allCases {
            for name in Name.allCases where !settings.contains(where: { $0.name == name && $0.light == light }) {
                problems.append(
                    Diagnostic(
                        .error, .templateSyntax, path: source.path,
                        message: "it sets no --\(name.rawValue) for the \(light.rawValue) colours",
                        help: "the first --\(name.rawValue) is by daylight, the second in the dark"))
            }
        }
        return (problems.isEmpty ? palette : nil, problems)
    }

    /// A style sheet with these colours instead of its own.
    func recoloured(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for setting in Self.settings(in: bytes).sorted(by: { $0.value.lowerBound > $1.value.lowerBound }) {
            bytes.replaceSubrange(setting.value, with: self[setting.name, setting.light].hex.utf8)
        }
        return bytes
    }
}
