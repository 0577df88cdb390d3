// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A target of the tool itself. Which target may import which is written in `docs/architecture.md`
/// and held by `ArchitectureTests`.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A target of tests; `files` are folders of SQL, YAML and expected output, which tests read where they stand.
func tests(_ name: String, _ dependencies: [Target.Dependency], files: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)", exclude: files,
    swiftSettings: strict)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
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
    target("YAMLNodes", ["CLibYAML", "Diagnostics"]),
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

    target("Revisions", ["Diagnostics", crypto]),
    target(
      "Reporting",
      ["CatalogModel", "Diagnostics", "Diffing", "Planning", "RedFlags", "Revisions", "SQLSyntax"]),
    target("Runner", ["Diagnostics", "Postgres", "Revisions"]),

    target(
      "Autogenerate",
      [
        "CatalogModel", "Diagnostics", "Diffing", "Introspection", "ModelLoading", "ObjectKinds",
        "Planning", "Postgres", "RedFlags", "Reporting", "Revisions", "Runner", "SQLSyntax",
        "ShadowDatabase", "YAMLNodes", crypto,
      ]),
    .executableTarget(
      name: "plumb",
      dependencies: [
        "Autogenerate", "CatalogModel", "Diagnostics", "Planning", "Postgres", "RedFlags", "Reporting",
        "Revisions",
        "Runner", "SQLSyntax", argumentParser,
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["CatalogModel", "Diagnostics", "Postgres", "SQLSyntax", "ShadowDatabase", "YAMLNodes"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .target(
      name: "RandomSchemas",
      dependencies: ["CatalogModel", "ObjectKinds", "Planning", "SQLSyntax", "TestSupport"],
      path: "Tests/RandomSchemas",
      swiftSettings: strict),
    tests("ArchitectureTests", []),
    tests("SQLSyntaxTests", ["SQLSyntax"]),
    tests("YAMLNodesTests", ["Diagnostics", "YAMLNodes"]),
    tests("PostgresTests", ["Diagnostics", "Postgres", "ShadowDatabase"]),
    tests(
      "ObjectKindsTests",
      [
        "CatalogModel", "Diagnostics", "Diffing", "Introspection", "ModelLoading", "ObjectKinds", "Planning",
        "Postgres", "RandomSchemas", "SQLSyntax", "YAMLNodes",
      ], files: ["Samples"]),
    tests(
      "ModelLoadingTests", ["CatalogModel", "Diagnostics", "ModelLoading", "ObjectKinds", "YAMLNodes"],
      files: ["Models", "Whole"]),
    tests("DiffingTests", ["CatalogModel", "Diagnostics", "Diffing", "SQLSyntax", "YAMLNodes"]),
    tests("PlanningTests", ["CatalogModel", "Diagnostics", "Diffing", "Planning", "SQLSyntax", "YAMLNodes"]),
    tests("ShadowDatabaseTests", ["Diagnostics", "Postgres", "ShadowDatabase"]),
    tests(
      "RedFlagsTests",
      ["CatalogModel", "Diagnostics", "Diffing", "ObjectKinds", "Planning", "RedFlags", "SQLSyntax"]),
    tests("RevisionsTests", ["Diagnostics", "Revisions"]),
    tests("RunnerTests", ["Diagnostics", "Postgres", "Revisions", "Runner", "ShadowDatabase"]),
    tests(
      "ReportingTests",
      [
        "CatalogModel", "Diagnostics", "Diffing", "ObjectKinds", "Planning", "RedFlags", "Reporting",
        "Revisions",
        "SQLSyntax",
      ], files: ["Expected"]),
    tests(
      "PlumbTests",
      ["Autogenerate", "Diagnostics", "RedFlags", "Revisions", "Runner", "plumb", argumentParser]),
    tests(
      "AutogenerateTests",
      [
        "Autogenerate", "CatalogModel", "Diagnostics", "Introspection", "ModelLoading", "ObjectKinds",
        "Postgres",
        "ShadowDatabase",
      ]),
    tests(
      "CircleTests",
      [
        "Autogenerate", "CatalogModel", "Diagnostics", "Diffing", "Planning", "Postgres", "RandomSchemas",
        "RedFlags", "Revisions", "Runner", "SQLSyntax", "ShadowDatabase", "plumb",
      ], files: ["Scenarios"]),
  ],
  swiftLanguageModes: [.v6]
)
