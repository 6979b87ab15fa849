// swift-tools-version: 6.2
import PackageDescription

let rooms = [
    "BuiltIn", "Calendar", "CommonMark", "Diagnostics", "Exports", "Guides", "Markup", "Notation", "Pictures", "Points",
    "Portal",
    "Records", "Sharing", "Workbooks",
]

let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "record-portal", path: "../..")],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: rooms.map { .product(name: $0, package: "record-portal") } + ["CLibFuzzer"],
            // The library of libFuzzer alone: what is to be counted is said where the package is built.
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ]
)
