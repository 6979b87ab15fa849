/// A part of a text that is sought as one: a word, or Han characters that stand together.
///
/// A word is a letter or digit and the letters, marks and digits behind it (general categories L, M and N of the
/// Unicode Character Database); what lies between is no part of any. Words end where Han characters begin.
enum SearchRun {
    case word(Substring.UnicodeScalarView)
    case han(Substring.UnicodeScalarView)

    /// The runs of a text in comparable form.
    static func runs(of text: Substring.UnicodeScalarView) -> [SearchRun] {
        var runs: [SearchRun] = []
        var rest = text
        while let first = rest.first {
            if first.isHan {
                runs.append(.han(rest.prefix { $0.isHan }))
                rest = rest.drop { $0.isHan }
            } else if first.beginsWord {
                runs.append(.word(rest.prefix { $0.continuesWord }))
                rest = rest.drop { $0.continuesWord }
            } else {
                rest.removeFirst()
            }
        }
        return runs
    }

    /// The word itself, or each two neighbouring Han characters; a single one by itself.
    var terms: [String] {
        switch self {
        case .word(let scalars): [String(scalars)]
        case .han(let scalars):
            scalars.count < 2
                ? [String(scalars)]
                : zip(scalars, scalars.dropFirst()).map { first, second in
                    var pair = String.UnicodeScalarView()
                    pair.append(first)
                    pair.append(second)
                    return String(pair)
                }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var beginsWord: Bool {
        // Most of most texts: the properties of a scalar are looked up in tables.
        if isASCII { return ("a"..."z").contains(self) || ("0"..."9").contains(self) || ("A"..."Z").contains(self) }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    fileprivate var continuesWord: Bool {
        if isASCII { return beginsWord }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: !isHan
        default: beginsWord && !isHan
        }
    }
}
