import Foundation
import Testing

@testable import Guides

/// Swift's half of the vectors; Tests/Browser/test_site_search.py is the script's.
@Suite("Vectors of the search")
struct SearchVectorTests {
    /// A string as its scalars: Swift's equality would take another composition for the same.
    private func scalars(_ texts: [String]) -> [[Unicode.Scalar]] { texts.map { Array($0.unicodeScalars) } }

    @Test("Each text has its terms")
    func terms() throws {
        let vectors = try SearchVectors.shared.get()
        #expect(vectors.terms.count >= 80)
        for vector in vectors.terms {
            #expect(scalars(SearchTerms(vector.text).terms) == scalars(vector.terms), "\(vector.text)")
        }
    }

    @Test("Each query has its results")
    func results() throws {
        let vectors = try SearchVectors.shared.get()
        let index = vectors.index
        #expect(vectors.queries.count >= 60)
        for vector in vectors.queries {
            let results = index.results(for: vector.query)
            #expect(results.map(\.path) == vector.results, "\(vector.query)")
            #expect(results.map(\.score) == vector.scores, "\(vector.query)")
        }
    }

    /// `UPDATE_VECTORS=1` writes the file anew; a run that does so never passes.
    @Test("The index that the script is tested with is the one that is written")
    func writtenIndex() throws {
        let script = try SearchVectors.shared.get().index.script
        if ProcessInfo.processInfo.environment["UPDATE_VECTORS"] != nil {
            try Data(script).write(to: SearchVectors.writtenIndex)
            Issue.record("the index is written anew")
        }
        let written = try Data(contentsOf: SearchVectors.writtenIndex)
        #expect(String(decoding: script, as: UTF8.self) == String(decoding: written, as: UTF8.self))
        #expect(script == Array(written))
    }
}
