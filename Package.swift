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

let package = Package(
  name: "wasl",
  targets: [
    .target(name: "Domain", swiftSettings: house),
    .target(
      name: "Reference", resources: tables.map { .embedInCode("Tables/\($0).tsv") },
      swiftSettings: house),
    .systemLibrary(name: "CFriBidi"),
    .target(name: "Canvas", dependencies: ["CFriBidi"], swiftSettings: house),
    .target(name: "Wording", dependencies: ["Domain", "Reference"], swiftSettings: house),
    .systemLibrary(name: "CSodium"),
    .target(name: "Sealing", dependencies: ["CSodium"], swiftSettings: house),
    .target(name: "Journaling", dependencies: ["Sealing"], swiftSettings: house),
    .testTarget(
      name: "JournalingTests", dependencies: ["Journaling", "Sealing"], swiftSettings: house),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "CFriBidi"], swiftSettings: house),
    .testTarget(
      name: "DomainTests", dependencies: ["Domain", "Reference"],
      resources: [.embedInCode("Names/folding.tsv")], swiftSettings: house),
    .testTarget(
      name: "ReferenceTests", dependencies: ["Domain", "Reference"], swiftSettings: house),
  ]
)
