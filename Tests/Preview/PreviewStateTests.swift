import Markup
import Testing

@testable import Preview

@Suite("The site as of the latest build")
struct PreviewStateTests {
    static let error = PreviewProblem(isError: true, text: "a: error: \"b\"\nhelp: c")

    @Test("A build without files leaves those that are there; the same again is no change")
    func takes() async {
        let state = PreviewState()
        let files: [String: [UInt8]] = ["a": [1]]
        var expected = PreviewSnapshot()
        #expect(await state.current == expected)
        for (build, change, version, isLastGood) in [
            (PreviewBuild(files: [:], problems: [Self.error]), 1, 0, false),
            (PreviewBuild(files: [:], problems: [Self.error]), 1, 0, false),
            (PreviewBuild(files: files, problems: []), 2, 1, false),
            (PreviewBuild(files: files, problems: []), 2, 1, false),
            (PreviewBuild(files: [:], problems: [Self.error]), 3, 1, true),
            (PreviewBuild(files: files, problems: [Self.error]), 4, 1, false),
            (PreviewBuild(files: ["b": [1]], problems: [Self.error]), 5, 2, false),
            (PreviewBuild(files: [:], problems: []), 6, 2, true),
        ] {
            await state.take(build)
            if !build.files.isEmpty { expected.files = build.files }
            (expected.change, expected.version, expected.isLastGood) = (change, version, isLastGood)
            expected.problems = build.problems
            #expect(await state.current == expected)
        }
    }

    @Test("A first build that has nothing to tell is told all the same")
    func first() async {
        let state = PreviewState()
        await state.take(PreviewBuild(files: [:], problems: []))
        #expect(await state.current == PreviewSnapshot(change: 1))
    }

    @Test("Who follows gets what is, and what comes, until nobody follows any more")
    func follows() async {
        let state = PreviewState()
        let (first, second) = (await state.snapshots(), await state.snapshots())
        #expect(await state.followerCount == 2)
        var (one, other) = (first.makeAsyncIterator(), second.makeAsyncIterator())
        #expect(await one.next() == PreviewSnapshot())
        await state.take(PreviewBuild(files: ["a": [1]], problems: []))
        #expect(await one.next()?.change == 1)
        // Who is slow gets only the latest.
        #expect(await other.next()?.change == 1)
        let task = Task { for await _ in await state.snapshots() {} }
        while await state.followerCount < 3 { await Task.yield() }
        task.cancel()
        await task.value
        while await state.followerCount > 2 { await Task.yield() }
    }

    @Test("A page is told everything but the files")
    func news() {
        let snapshot = PreviewSnapshot(
            change: 3, version: 2, files: ["a": [1]], problems: [Self.error], isLastGood: true)
        #expect(
            String(decoding: snapshot.news.bytes(.compact), as: UTF8.self)
                == #"{"change":3,"version":2,"isLastGood":true,"problems":"#
                + #"[{"isError":true,"text":"a: error: \"b\"\nhelp: c"}]}"#)
    }
}
