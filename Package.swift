// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let tables = [
  "centres", "equipment", "months", "names", "provinces", "sectors", "units",
]

let themes = ["night", "day", "contrast", "mono"]

let package = Package(
  name: "wasl",
  products: [
    // Preloaded by the fault tests, so it must be a file of its own.
    .library(name: "FaultShim", type: .dynamic, targets: ["FaultShim"])
  ],
  dependencies: [
    .package(url: "https://github.com/LebJe/TOMLKit.git", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: house),
    .target(
      name: "Reference", resources: tables.map { .embedInCode("Tables/\($0).tsv") },
      swiftSettings: house),
    .systemLibrary(name: "CFriBidi"),
    .target(name: "Canvas", dependencies: ["CFriBidi"], swiftSettings: house),
    .target(name: "Wording", dependencies: ["Domain", "Reference"], swiftSettings: house),
    .systemLibrary(name: "CSodium"),
    .systemLibrary(name: "CNettle"),
    .target(name: "Sealing", dependencies: ["CNettle", "CSodium"], swiftSettings: house),
    .testTarget(
      name: "SealingTests", dependencies: ["CSodium", "Canvas", "Sealing"],
      swiftSettings: house),
    .target(name: "Journaling", dependencies: ["Sealing"], swiftSettings: house),
    .target(
      name: "Screens", dependencies: ["Canvas", "Domain", "Reference", "Wording"],
      swiftSettings: house),
    .target(
      name: "Recording", dependencies: ["Domain", "Journaling", "Sealing"], swiftSettings: house),
    .systemLibrary(name: "CNCurses"),
    .target(name: "CRescue", cSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "Theming",
      dependencies: ["Canvas", .product(name: "TOMLKit", package: "TOMLKit")],
      resources: themes.map { .embedInCode("../../Themes/\($0).toml") }, swiftSettings: house),
    .target(
      name: "Terminal", dependencies: ["Canvas", "CNCurses", "CRescue", "Theming"],
      swiftSettings: house),
    .target(
      name: "Program",
      dependencies: [
        "Canvas", "Domain", "Journaling", "Recording", "Screens", "Sealing", "Wording",
      ],
      swiftSettings: house),
    .target(name: "Example", dependencies: ["Domain", "Reference"], swiftSettings: house),
    .testTarget(
      name: "ExampleTests", dependencies: ["Domain", "Example", "Reference"],
      resources: [.embedInCode("Fixtures/seed-facts.tsv")], swiftSettings: house),
    .target(name: "Batch", dependencies: ["Domain"], swiftSettings: house),
    .testTarget(
      name: "BatchTests", dependencies: ["Batch", "Domain"], exclude: ["Goldens"],
      swiftSettings: house),
    .executableTarget(
      name: "wasl",
      dependencies: [
        "Batch", "Canvas", "Domain", "Example", "Journaling", "Program", "Recording", "Reference",
        "Sealing", "Terminal", "Theming", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ], swiftSettings: house),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Canvas", "Domain", "Reference", "Screens", "TestSupport", "Wording", "wasl"],
      swiftSettings: house),
    .target(
      name: "FaultShim", path: "Tests/FaultShim", publicHeadersPath: ".",
      cSettings: [.treatAllWarnings(as: .error)]),
    .testTarget(name: "FaultTests", dependencies: ["TestSupport", "wasl"], swiftSettings: house),
    .testTarget(
      name: "WordingTests", dependencies: ["Domain", "Wording"], swiftSettings: house),
    .testTarget(name: "WaslTests", dependencies: ["Wording", "wasl"], swiftSettings: house),
    .testTarget(name: "HouseTests", swiftSettings: house),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Canvas", "Domain", "Example", "Journaling", "Program", "Recording", "Reference",
        "Screens", "Sealing", "Wording",
      ], exclude: ["Goldens"], swiftSettings: house),
    .systemLibrary(name: "CVTerm"),
    .target(
      name: "TestSupport", dependencies: ["CVTerm"], path: "Tests/TestSupport",
      swiftSettings: house),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Canvas", "Terminal", "Theming"],
      path: "Tests/TerminalProbe", swiftSettings: house),
    .systemLibrary(name: "CSQLite", path: "Tests/CSQLite"),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CSQLite", "Canvas", "Domain", "Journaling", "Program", "Recording", "Reference", "Sealing",
        "Wording",
      ], path: "Tests/Benchmarks", swiftSettings: house),
    .testTarget(name: "ThemingTests", dependencies: ["Canvas", "Theming"], swiftSettings: house),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Canvas", "Terminal", "TerminalProbe", "TestSupport", "Theming"],
      swiftSettings: house),
    .testTarget(
      name: "RecordingTests", dependencies: ["Domain", "Recording"], exclude: ["Goldens"],
      swiftSettings: house),
    .testTarget(
      name: "JournalingTests", dependencies: ["Journaling", "Sealing"], swiftSettings: house),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "CFriBidi"], swiftSettings: house),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "Recording", "Reference"],
      resources: [.embedInCode("Names/folding.tsv")], swiftSettings: house),
    .testTarget(
      name: "ReferenceTests", dependencies: ["Domain", "Reference"], swiftSettings: house),
  ]
)
