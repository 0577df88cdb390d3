import TestSupport
import Testing

/// Which target may import which: the compiler does not check it, and a module that is built but not declared
/// can be imported without an error.
@Suite struct ImportsTests {
  /// From the bottom to the top; a target imports only what is below it.
  static let layers: [[String]] = [
    ["CLibPQ", "CLibYAML"],
    ["SQLSyntax", "YAMLNodes", "Postgres", "Diagnostics"],
    ["CatalogModel"],
    ["ObjectKinds"],
    ["ModelLoading", "Introspection", "Diffing", "Planning", "RedFlags", "ShadowDatabase"],
    ["Runner", "Revisions", "Reporting"],
    ["Autogenerate"],
    ["plumb"],
  ]

  /// What a target may import of its own layer.
  static let beside: [String: Set<String>] = [
    "YAMLNodes": ["Diagnostics"], "Postgres": ["Diagnostics"],
    "Planning": ["Diffing"], "RedFlags": ["Planning", "Diffing"], "ShadowDatabase": ["Introspection"],
    "Runner": ["Revisions"], "Reporting": ["Revisions"],
  ]

  /// Engines are handed the kinds; only who puts them together names them.
  static let mayNameKinds: Set<String> = ["Autogenerate"]

  /// Modules of packages that a target declares, by the product's constant in Package.swift.
  static let packages = [
    "ArgumentParser": "argumentParser", "Logging": "logging", "Crypto": "crypto",
    "OrderedCollections": "collections", "Subprocess": "subprocess", "SystemPackage": "system",
  ]

  static let toolchain: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization", "System",
  ]

  private func layer(_ target: String) -> Int? { Self.layers.firstIndex { $0.contains(target) } }

  private func mayImport(_ target: String, _ module: String) -> Bool {
    guard let own = layer(target), let other = layer(module) else { return false }
    if module == "ObjectKinds" { return Self.mayNameKinds.contains(target) }
    return other < own || Self.beside[target]?.contains(module) ?? false
  }

  @Test("every target has a layer, and every layer its targets")
  func layersAreComplete() throws {
    let present = Set(
      try Checkout.files(below: "Sources", ending: "").compactMap {
        $0.split(separator: "/").dropFirst().first.map(String.init)
      })
    #expect(present.subtracting(Self.layers.joined()) == [])
    #expect(Set(Self.layers.joined()).subtracting(present) == [])
  }

  @Test("every import leads downwards")
  func importsLeadDownwards() throws {
    for source in try SwiftSource.all() {
      for module in source.imports where !Self.toolchain.contains(module) && Self.packages[module] == nil {
        #expect(mayImport(source.target, module), "\(source.path) imports \(module)")
      }
    }
  }

  @Test("every imported module is declared in Package.swift")
  func importsAreDeclared() throws {
    let package = try Checkout.text("Package.swift")
    for target in Self.layers.dropFirst().joined() {
      let declared = try #require(declaration(of: target, in: package), "\(target) is not in Package.swift")
      for module in Set(try SwiftSource.all(target).flatMap(\.imports)) where !Self.toolchain.contains(module)
      {
        let word = Self.packages[module] ?? "\"\(module)\""
        #expect(declared.contains(word), "\(target) imports \(module) and does not declare it")
      }
    }
  }

  /// From the target's name to the end of its list of dependencies.
  private func declaration(of target: String, in package: String) -> Substring? {
    for start in [
      "target(\"\(target)\"", "target(\n      \"\(target)\"", "executableTarget(\n      name: \"\(target)\"",
    ] {
      guard let found = package.firstRange(of: start) else { continue }
      let rest = package[found.upperBound...]
      let end = rest.firstIndex { $0 == "]" || $0 == ")" } ?? rest.endIndex
      return rest[..<end]
    }
    return nil
  }
}
