import Foundation
import PackagePlugin

/// Runs `embed-built-in` over Content and Templates, so that the binary carries them and works from any folder.
@main
struct BuiltInEmbedding: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInFiles.swift")
        let folders = ["Content", "Templates"]
        return [
            .buildCommand(
                displayName: "Embedding Content and Templates",
                executable: try context.tool(named: "embed-built-in").url,
                arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)] + folders,
                inputFiles: folders.flatMap { Self.files(below: root.appending(path: $0)) },
                outputFiles: [output])
        ]
    }

    /// Every regular file, sorted by path: the order of a directory listing is the file system's own.
    private static func files(below folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        let files = (walk?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
        return files.sorted { $0.path < $1.path }
    }
}
