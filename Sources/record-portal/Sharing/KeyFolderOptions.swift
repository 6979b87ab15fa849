import ArgumentParser

/// Where a person's own keys are.
struct KeyFolderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of your keys. Otherwise record-portal/keys in your settings.", valueName: "folder"))
    var keys: String?

    func folder() throws(Failure) -> KeyFolder { try KeyFolder(keys) }
}
