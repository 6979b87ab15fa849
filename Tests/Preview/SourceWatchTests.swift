import Foundation
import Glibc
import Testing

@testable import Preview

@Suite("The look at files from outside")
final class SourceWatchTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder + "/a/b", withIntermediateDirectories: true)
        try write("one", to: "a/b/file")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ text: String, to path: String) throws {
        try text.write(toFile: "\(folder)/\(path)", atomically: false, encoding: .utf8)
    }

    private var now: SourceFingerprint { SourceFingerprint(of: [folder]) }

    @Test("Nothing else is seen where nothing was done, and files are counted")
    func same() {
        #expect(now == now)
        #expect(now.fileCount == 1)
        #expect(SourceFingerprint(of: [folder, "\(folder)/a/b/file", "\(folder)/missing"]).fileCount == 2)
    }

    @Test(
        "Files that are written, added, renamed, moved, removed, made links or dated otherwise are other ones",
        arguments: [
            "echo two, longer >a/b/file", "echo >a/b/other", "mv a/b/file a/b/renamed", "mv a/b/file a/file",
            "rm a/b/file",
            "rm -r a", "cp a/b/file x; mv x a/b/file", "rm a/b/file; ln -s /etc/passwd a/b/file",
            "touch -d '2001-02-03 04:05:06.000000007' a/b/file", "chmod 700 a/b/file", "mkdir c; touch c/new",
        ])
    func other(command: String) throws {
        let before = now
        try run(command)
        #expect(now != before)
    }

    @Test(
        "Hidden files and half-written ones are not looked at, nor what a link leads to",
        arguments: [
            "echo >a/.hidden", "mkdir .git; echo >.git/index", "echo >a/file~", "echo >a/.file.swp", "echo >a/x.swp",
            "echo >a/x.part", "mkdir a/empty",
        ])
    func leftOut(command: String) throws {
        let before = now
        try run(command)
        #expect(now == before)
    }

    @Test("A link that is found is a file of its own; one that was named is what it leads to")
    func links() throws {
        try run("ln -s ../a a/loop; ln -s a named")
        #expect(now.fileCount == 3)
        #expect(SourceFingerprint(of: ["\(folder)/named"]).fileCount == 2)
    }

    @Test("Folders may lie in each other deeper than a path is long")
    func deep() throws {
        try run("for i in $(seq 300); do mkdir dddddddddddddddddddd; cd -P dddddddddddddddddddd; done")
        #expect(now.fileCount == 1)
        try run("rm -r dddddddddddddddddddd")
    }

    @Test("A change is told when the files are at rest, or after ten looks at files that never are")
    func change() async throws {
        let watch = SourceWatch(paths: [folder], pause: .milliseconds(1))
        let before = watch.now
        try write("two, longer", to: "a/b/file")
        #expect(try await watch.change(after: before) == watch.now)
        // A known one that never was: each look finds another than it.
        let writing = Task { [folder] in
            var text = "x"
            while !Task.isCancelled {
                text += "x"
                try text.write(toFile: "\(folder)/a/b/log", atomically: false, encoding: .utf8)
                await Task.yield()
            }
        }
        #expect(try await watch.change(after: before) != before)
        writing.cancel()
        try await writing.value
    }

    @Test("Nobody waits on when the task is cancelled")
    func cancelled() async {
        let watch = SourceWatch(paths: [folder])
        let task = Task { try await watch.change(after: watch.now) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    private func run(_ command: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-ec", command]
        process.currentDirectoryURL = URL(filePath: folder)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
