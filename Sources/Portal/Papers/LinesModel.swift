import Notation

/// Lines of one language.
struct LinesModel: PageModel {
    let language: Language
    let lines: [String]

    static let fields: [ModelField<LinesModel>] = [
        .text("of") { $0.language.tag },
        .texts("lines") { $0.lines },
    ]
}

extension PageWords {
    /// Lines in each language, side by side; none where no language has any.
    func lines(_ lines: (Words) -> [String]) -> [LinesModel] {
        let models = languages.map { LinesModel(language: $0.language, lines: lines($0)) }
        return models.allSatisfy(\.lines.isEmpty) ? [] : models
    }
}
