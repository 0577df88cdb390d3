// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A target of the tool itself. Which target may import which is written in `docs/architecture.md`
/// and held by `ImportsTests`.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let collections: Target.Dependency = .product(
  name: "OrderedCollections", package: "swift-collections")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "plumb",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "plumb", targets: ["plumb"]),
    .library(name: "Autogenerate", targets: ["Autogenerate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    target("Diagnostics"),
    target("SQLSyntax"),
    target("YAMLNodes", ["CLibYAML", "Diagnostics", collections]),
    target("Postgres", ["CLibPQ", "Diagnostics"]),

    target("CatalogModel", ["Diagnostics", "SQLSyntax", "YAMLNodes"]),
    target("ObjectKinds", ["CatalogModel", "Diagnostics", "SQLSyntax", "YAMLNodes"]),

    target("ModelLoading", ["CatalogModel", "Diagnostics", "YAMLNodes"]),
    target("Introspection", ["CatalogModel", "Diagnostics", "Postgres", "SQLSyntax", crypto]),
    target("Diffing", ["CatalogModel", "Diagnostics"]),
    target("Planning", ["CatalogModel", "Diagnostics", "Diffing", "SQLSyntax"]),
    target("RedFlags", ["CatalogModel", "Diagnostics", "Diffing", "Planning", "SQLSyntax"]),
    target(
      "ShadowDatabase",
      [
        "CatalogModel", "Diagnostics", "Introspection", "Postgres", "SQLSyntax", subprocess, system,
      ]),

    target("Revisions", ["Diagnostics", crypto, collections]),
    target(
      "Reporting", ["CatalogModel", "Diagnostics", "Diffing", "Planning", "RedFlags", "Revisions", "SQLSyntax"]),
    target("Runner", ["Diagnostics", "Postgres", "Revisions"]),

    target(
      "Autogenerate",
      [
        "CatalogModel", "Diagnostics", "Diffing", "Introspection", "ModelLoading", "ObjectKinds",
        "Planning", "Postgres", "RedFlags", "Reporting", "Revisions", "Runner", "SQLSyntax",
        "ShadowDatabase", "YAMLNodes", crypto, logging,
      ]),
    .executableTarget(
      name: "plumb",
      dependencies: ["Autogenerate", "Diagnostics", "Reporting", "Revisions", argumentParser, logging],
      swiftSettings: strict),
    .testTarget(
      name: "YAMLNodesTests", dependencies: ["YAMLNodes", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "RevisionsTests", dependencies: ["Revisions", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "PostgresTests", dependencies: ["Postgres", "Diagnostics", "ShadowDatabase"], swiftSettings: strict),
    .testTarget(
      name: "ShadowDatabaseTests", dependencies: ["ShadowDatabase", "Postgres", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "RunnerTests",
      dependencies: ["Runner", "Revisions", "Postgres", "Diagnostics", "ShadowDatabase"],
      swiftSettings: strict),
    .testTarget(
      name: "RedFlagsTests",
      dependencies: ["RedFlags", "ObjectKinds", "Planning", "Diffing", "CatalogModel", "SQLSyntax", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "RedFlags", "Revisions", "ObjectKinds", "Planning", "Diffing", "CatalogModel", "SQLSyntax",
        "Diagnostics",
      ],
      exclude: ["Expected"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
