import Diagnostics
import Notation

extension GuideCheck {
    /// Pages that one language has and another hasn't, and translations that nobody touched since their original was.
    var translations: [Diagnostic] {
        guard let original = guides.first else { return [] }
        return guides.dropFirst().flatMap { other in
            missing(of: original, in: other) + missing(of: other, in: original) + older(other, than: original)
        }
    }

    private func missing(of guide: Guide, in other: Guide) -> [Diagnostic] {
        guide.allPages.filter { other.counterpart(of: $0) == nil }.map { page in
            warning(
                .translation, page, in: guide, "the page is missing in \"\(other.language.tag)\"",
                "write \(page.file(in: other.language))")
        }
    }

    private func older(_ translation: Guide, than original: Guide) -> [Diagnostic] {
        translation.allPages.compactMap { page in
            guard let first = original.counterpart(of: page)?.front.lastTouched,
                let own = page.front.lastTouched, own < first
            else { return nil }
            return warning(
                .translation, page, in: translation,
                "the page is of \(own), its original \(page.file(in: original.language)) of \(first)",
                "bring it up to date, and its lastChecked or changes with it")
        }
    }
}
