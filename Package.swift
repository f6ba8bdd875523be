// swift-tools-version:6.1
import PackageDescription

/// What the program is built from, for `cinco --version`; the Makefile asks git.
let commit = Context.environment["CINCO_COMMIT"] ?? ""

/// Debug builds of the modules in which the tests spend their time are optimised too: the suite takes a third as long.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "Cinco",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "cinco", targets: ["cinco"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(
            name: "CNcurses",
            providers: [.apt(["libncurses-dev", "libsqlite3-dev", "pkg-config"]), .brew(["ncurses"])]),
        .systemLibrary(name: "CDigest", providers: [.apt(["libmd-dev"])]),
        .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "CCommit", cSettings: [.define("CINCO_COMMIT", to: "\"\(commit)\"")]),
        .target(name: "Plan", swiftSettings: optimised),
        .target(name: "Canvas"),
        .target(
            name: "Store",
            dependencies: [
                "Plan", "CDigest", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(name: "Phrases", dependencies: ["Plan"]),
        .target(
            name: "Themes", dependencies: ["Canvas", "TOMLKit"], path: "Themes",
            resources: [.embedInCode("Files")]),
        .target(
            name: "Reports",
            dependencies: ["Plan", "Phrases", "Canvas", .product(name: "Mustache", package: "swift-mustache")],
            resources: [.embedInCode("Templates")]),
        .target(
            name: "Workbooks",
            dependencies: ["CMinizip", "CExpat", .product(name: "Mustache", package: "swift-mustache")],
            resources: [.embedInCode("Templates")], swiftSettings: optimised),
        .target(
            name: "Exchange",
            dependencies: ["Plan", "Store", "Phrases", "Reports", "Workbooks", "CCSV"]),
        .target(name: "Screens", dependencies: ["Plan", "Phrases", "Canvas"]),
        .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"]),
        .executableTarget(
            name: "cinco",
            dependencies: [
                "Plan", "Store", "Exchange", "Reports", "Phrases", "Canvas", "Screens", "Terminal", "Themes", "TOMLKit",
                "CCommit", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "Simulation", dependencies: ["Plan", "Store", "Exchange", "TestCopies"], path: "Benchmarks/Simulation"
        ),
        .executableTarget(name: "Following", dependencies: ["Plan", "Store"], path: "Benchmarks/Following"),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["Plan", "Store", "Exchange", "Phrases", "Canvas", "Themes", "Terminal", "TestSupport"],
            path: "Tests/Fuzz"
        ),
        .target(name: "TestSupport", dependencies: ["Plan", "Canvas"], path: "Tests/TestSupport"),
        .target(name: "TestCopies", dependencies: ["Plan", "Store", "TestSupport"], path: "Tests/TestCopies"),
        .target(
            name: "Histories", dependencies: ["Plan", "Store", "Exchange", "TestCopies", "TestSupport"],
            path: "Tests/Histories"),
        .executableTarget(name: "RunHistories", dependencies: ["Histories"], path: "Benchmarks/Histories"),
        .testTarget(name: "PlanTests", dependencies: ["Plan", "TestSupport"]),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Plan", "Store", "TestCopies", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.copy("Frozen")]),
        .testTarget(name: "PhrasesTests", dependencies: ["Plan", "Phrases", "TestSupport"]),
        .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport"]),
        .testTarget(name: "ThemesTests", dependencies: ["Canvas", "Themes", "TestSupport"]),
        .testTarget(name: "ReportsTests", dependencies: ["Plan", "Phrases", "Canvas", "Reports", "TestSupport"]),
        .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks", "TestSupport"]),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Plan", "Store", "Phrases", "Exchange", "Histories", "TestCopies", "TestSupport"]),
        .testTarget(
            name: "ScreensTests",
            dependencies: ["Plan", "Phrases", "Canvas", "Exchange", "Screens", "Terminal", "CNcurses", "TestSupport"]),
        .testTarget(name: "TerminalTests", dependencies: ["Canvas", "CNcurses", "Terminal"]),
        .testTarget(
            name: "CincoTests",
            dependencies: [
                "Plan", "Store", "Phrases", "Canvas", "Exchange", "Reports", "Screens", "cinco", "TestCopies",
                "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
