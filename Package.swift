// swift-tools-version: 6.2
import PackageDescription

// Warnings stop the build where nobody would read them: in CI.
let warningsAreErrors = Context.environment["CI"] != nil

let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

/// A room of the house: a library target of the name, and nothing above it in the list of its imports.
func room(
    _ name: String, imports: [Target.Dependency] = [], except: [String] = [], plugins: [Target.PluginUsage] = []
) -> Target {
    .target(name: name, dependencies: imports, exclude: except, swiftSettings: settings, plugins: plugins)
}

func tests(of name: String, imports: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name), "SeededRandom"] + imports, path: "Tests/\(name)",
        swiftSettings: settings)
}

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let sockets = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let rooms = [
    "Calendar", "Markup", "Diagnostics", "Notation", "CommonMark", "Records", "Exports",
    "Workbooks", "Archives", "Points", "Pictures", "Guides", "Sharing",
    "Portal", "Preview",
    "BuiltIn",
]

let package = Package(
    name: "record-portal",
    products: rooms.map { .library(name: $0, targets: [$0]) } + [
        .executable(name: "record-portal", targets: ["record-portal"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CFreeXL", pkgConfig: "freexl", providers: [.apt(["libfreexl-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
        room("Calendar"),
        room("Markup"),
        room("Diagnostics", imports: ["Markup"]),
        room("Notation", imports: ["CICU", "CYAML", "Diagnostics"]),
        room("CommonMark", imports: ["CCMark", "Diagnostics", "Markup"]),
        room("Records", imports: ["Calendar", "Diagnostics", "Notation", "Markup"]),
        room("Workbooks", imports: ["Calendar", "CFreeXL", "CMinizip", "CXML2", "Diagnostics", "Notation"]),
        room("Archives", imports: ["CZlib"]),
        room("Exports", imports: ["Calendar", "Diagnostics", "Notation", "Records"]),
        room("Points", imports: ["Calendar", "Diagnostics", "Notation", "Markup", "Records"]),
        room("Pictures", imports: ["CXML2"]),
        room("Guides", imports: ["Calendar", "Diagnostics", "Notation", "Markup", "CommonMark", "Pictures"]),
        room(
            "Sharing",
            imports: [
                "CQREncode", "Calendar", "Diagnostics", "Markup", "Notation", "Points", "Records", crypto, cryptoExtras,
            ],
            except: ["FORMAT.md"]),
        room(
            "Portal",
            imports: [
                "Calendar", "Diagnostics", "Notation", "Markup", "CommonMark", "Records", "Points", "Pictures",
                "Guides",
                "Sharing",
                crypto,
            ]),
        room("Preview", imports: ["Markup", crypto, sockets]),
        room("BuiltIn", plugins: ["BuiltInEmbedding"]),
        .executableTarget(
            name: "embed-built-in", dependencies: ["Diagnostics", "Guides", "Notation", "Points", "Portal"],
            path: "Sources/BuiltInEmbedding/Tool",
            swiftSettings: settings),
        .plugin(
            name: "BuiltInEmbedding", capability: .buildTool(), dependencies: ["embed-built-in"],
            path: "Sources/BuiltInEmbedding/Plugin"),
        .executableTarget(
            name: "record-portal",
            dependencies: [
                "Archives", "Calendar", "Diagnostics", "Markup", "Records", "Exports", "Workbooks", "Points", "Guides",
                "Portal", "Sharing", "BuiltIn", "Notation",
                "Preview", argumentParser, crypto,
            ],
            swiftSettings: settings),
        // Numbers for the tests that are the same on every run.
        .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
        // Grids written down as their texts.
        .target(
            name: "SmallGrid", dependencies: ["Notation"], path: "Tests/SmallGrid", swiftSettings: settings),
        tests(of: "Calendar"),
        tests(of: "Markup"),
        tests(of: "Diagnostics"),
        tests(of: "Notation", imports: ["Diagnostics", "SmallGrid"]),
        tests(of: "CommonMark", imports: ["Markup"]),
        tests(of: "Records", imports: ["Calendar", "Diagnostics", "Markup", "Notation"]),
        tests(of: "Workbooks", imports: ["Diagnostics", "Notation", "SmallGrid"]),
        tests(of: "Exports", imports: ["Calendar", "Diagnostics", "Notation", "Records", "SmallGrid"]),
        tests(of: "Points", imports: ["Calendar", "Diagnostics", "Markup", "Notation", "Records"]),
        tests(of: "Sharing", imports: ["Calendar", "Diagnostics", "Markup", "Notation", "Points", "Records", crypto]),
        tests(
            of: "Portal",
            imports: [
                "Calendar", "CommonMark", "Diagnostics", "Guides", "Markup", "Notation", "Points", "Records", crypto,
                mustache,
            ]),
        tests(of: "Pictures"),
        tests(of: "BuiltIn", imports: ["Diagnostics", "Guides", "Notation", "Points", "Portal", "Records"]),
        tests(of: "Archives"),
        tests(of: "Preview", imports: ["Markup", sockets]),
        tests(of: "Guides", imports: ["Calendar", "CommonMark", "Diagnostics", "Markup", "Notation"]),
    ]
)
