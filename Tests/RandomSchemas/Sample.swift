package import CatalogModel
import Foundation
import ObjectKinds
import TestSupport
import Testing

/// The variants of one kind, from `Samples/<kind>.sql`: plain SQL, in sections that comment lines begin.
///
/// `-- listed: t` names tables of `s` of which rows are read. `-- schemas: a, b` names the managed ones (`s` where it is missing), `-- outside` what stands in every database
/// and is nobody's business here, `-- common` the beginning of every variant, `-- variant: name` a variant, with
/// `-- renamed from: other` where only the name is another, `-- needs: 18` or `-- needs: ICU` where not every server has it, `-- same: attribute: reason` an attribute that no pair
/// changes, `-- none: reason` a kind of which no sample can be made.
///
/// So that many kinds can be tried in one database, the schemas get names of their own: `s` is `s_index` there.
package struct Sample: Sendable, CustomTestStringConvertible {
  package struct Variant: Sendable {
    package var name: String
    package var sql = ""
    package var renamedFrom: String?
    var isKnownHere = true
  }

  package let kind: any SchemaObject.Type
  package var name: String { kind.kind.name }
  /// As they are named in the database.
  package var schemas = ["s"]
  /// Inside of which objects those of listed kinds are read.
  package var listed: Set<ObjectAddress> = []
  package var outside = ""
  var common = ""
  package var variants: [Variant] = []
  /// Attributes that no pair changes, with the reason.
  package var same: [String: String] = [:]
  /// Whether the server does not know all of the variants.
  package private(set) var isCutShort = false
  /// Why there is no variant.
  package var none: String?

  package var testDescription: String { name }

  /// Where there is something to change from one into the other.
  package var isTried: Bool { none == nil && variants.count > 1 }

  package static let all: [Sample] = allKinds.filter(isAskedFor).map { kind in
    do { return try Sample(kind) } catch { fatalError("\(kind.kind.name).sql: \(error)") }
  }

  /// `PLUMB_TEST_KINDS`, separated by commas; without it all.
  private static func isAskedFor(_ kind: any SchemaObject.Type) -> Bool {
    guard let asked = ProcessInfo.processInfo.environment["PLUMB_TEST_KINDS"] else { return true }
    return asked.split(separator: ",").contains { $0 == kind.kind.name }
  }

  private init(_ kind: any SchemaObject.Type) throws {
    self.kind = kind
    var section: WritableKeyPath<Sample, String>?
    let text = try Checkout.text("Tests/ObjectKindsTests/Samples/\(kind.kind.name).sql")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let word = line.hasPrefix("-- ") ? line.dropFirst(3) : ""
      if let value = Self.value(word, "schemas") {
        schemas = value.split(separator: ",").map { String($0.drop { $0 == " " }) }
      } else if let value = Self.value(word, "listed") {
        listed = Set(
          value.split(separator: ",").map { name in
            ObjectAddress("table", [ownName("s"), String(name.drop { $0 == " " })])
          })
      } else if let value = Self.value(word, "same") {
        let parts = value.split(separator: ":", maxSplits: 1).map(String.init)
        same[parts[0]] = parts[1]
      } else if let value = Self.value(word, "none") {
        none = value
      } else if let value = Self.value(word, "variant") {
        variants.append(Variant(name: value))
        section = nil
      } else if let value = Self.value(word, "renamed from") {
        variants[variants.count - 1].renamedFrom = value
      } else if let value = Self.value(word, "needs") {
        variants[variants.count - 1].isKnownHere = TestServer.has(value)
      } else if word == "outside" {
        section = \.outside
      } else if word == "common" {
        section = \.common
      } else if let section {
        self[keyPath: section] += line + "\n"
      } else if !variants.isEmpty {
        variants[variants.count - 1].sql += line + "\n"
      }
    }
    isCutShort = variants.contains { !$0.isKnownHere }
    variants.removeAll { !$0.isKnownHere }
    for index in variants.indices { variants[index].sql = renamingSchemas(common + variants[index].sql) }
    schemas = schemas.map(ownName)
  }

  private func ownName(_ schema: String) -> String { "\(schema)_\(name.replacing(" ", with: "_"))" }

  private func renamingSchemas(_ sql: String) -> String {
    var sql = sql
    for schema in schemas {
      sql.replace(try! Regex("\\b\(schema)\\."), with: "\(ownName(schema)).")
      for before in ["schema ", "search_path = ", "pg_catalog, "] {
        sql.replace(try! Regex("\(before)\(schema)\\b"), with: "\(before)\(ownName(schema))")
      }
    }
    return sql
  }

  private static func value(_ word: Substring, _ key: String) -> String? {
    word.hasPrefix("\(key): ") ? String(word.dropFirst(key.count + 2)) : nil
  }
}

extension SchemaObject {
  package static var attributeNames: [String] { attributes.map(\.name) }
}
