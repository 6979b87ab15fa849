// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "record-portal", path: "../..")],
    targets: [
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "BuiltIn", "Calendar", "Diagnostics", "Exports", "Guides", "Markup", "Notation", "Points", "Portal",
                "Records",
                "Workbooks",
            ]
            .map { .product(name: $0, package: "record-portal") })
    ]
)
