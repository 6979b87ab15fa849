@testable import Guides

extension SearchIndex {
    /// The pages that answer all parts of a query, the best first; none where it has neither letter nor digit.
    ///
    /// Every word must be a term of the page, the last one at least a term's beginning; of Han characters that stand
    /// together, three in five of the pairs must. Among equals the order is that of the index.
    func results(for text: String) -> [SearchResult] {
        let query = SearchQuery(text)
        guard !query.parts.isEmpty else { return [] }
        var scores: [Int?] = pages.map { _ in 0 }
        for part in query.parts {
            let tallies = tallies(of: part)
            for number in pages.indices {
                let (found, weight) = tallies[number]
                scores[number] = scores[number].flatMap { part.isMet(byFinding: found) ? $0 + weight : nil }
            }
        }
        let found = scores.enumerated().compactMap { number, score in
            score.map { (number: number, result: result(pages[number], of: $0, for: query)) }
        }
        return found.sorted { ($1.result.score, $0.number) < ($0.result.score, $1.number) }.map(\.result)
    }

    /// How many patterns of a part each page has, and what they count.
    private func tallies(of part: SearchQuery.Part) -> [(found: Int, weight: Int)] {
        var tallies = pages.map { _ in (found: 0, weight: 0) }
        for pattern in part.patterns {
            var best = pages.map { _ in 0 }
            for (term, postings) in zip(terms, postings) where pattern.matches(term) {
                for posting in postings { best[posting.page] = max(best[posting.page], posting.weight) }
            }
            for (number, weight) in best.enumerated() where weight > 0 {
                tallies[number].found += 1
                tallies[number].weight += weight
            }
        }
        return tallies
    }

    /// The page as a result: it leads to the heading that answers best where the title alone would not answer.
    private func result(_ page: SearchPage, of score: Int, for query: SearchQuery) -> SearchResult {
        let title = SearchPhrase(SearchRun.runs(of: page.title.searchForm.unicodeScalars[...]))
        let score = title.contains(query.phrase) ? score + Weight.phrase : score
        guard query.found(in: SearchTerms(page.title)) == nil else {
            return SearchResult(path: page.path, score: score)
        }
        var best: (heading: SearchPage.Heading, found: Int)?
        for heading in page.headings {
            guard let found = query.found(in: SearchTerms(heading.text)), found > best?.found ?? 0 else { continue }
            best = (heading, found)
        }
        guard let heading = best?.heading else { return SearchResult(path: page.path, score: score) }
        return SearchResult(path: "\(page.path)#\(heading.id)", heading: heading.text, score: score)
    }
}
