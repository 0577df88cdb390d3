package import CatalogModel
import Diagnostics
import YAMLNodes

/// Reads model files into declared objects. It knows no kind: what stands under a key is the business of the
/// kind that has it. All errors of all files are found in one go.
package struct ModelLoader: Sendable {
  /// A file's name as the user knows it, and what stands in it.
  package struct File: Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  let kinds: [any SchemaObject.Type]
  let index: SectionIndex

  package init(kinds: [any SchemaObject.Type]) {
    self.kinds = kinds
    index = SectionIndex(kinds)
  }

  /// - Parameter managed: the schemas that plumb.yaml names; the first is a file's schema where it says none.
  /// - Throws: ``Failure`` with every error of every file.
  package func load(_ files: consuming [File], managed: [String]) async throws -> DeclaredModels {
    var problems = DiagnosticCollector()
    let names = files.map(\.name)
    // Bytes, trees and declarations are let go of as soon as the next of them is made.
    let parsed = await inShares(consume files) { $0.map(Self.parse) }.flatMap { $0 }
    for file in parsed { problems.add(contentsOf: file.diagnostics) }
    let documents = (consume parsed).compactMap { document($0, managed: managed, &problems) }
    let scope = scope(of: documents, managed: managed)
    let schemas = schemas(documents, managed: managed)
    var models = DeclaredModels()
    models.files = names
    for document in documents { models.requires.merge(document.requires) { $0.merging($1) { a, _ in a } } }
    let readings = await inShares(consume documents) { read($0, scope) }
    for reading in readings { problems.add(contentsOf: reading.problems) }
    models.newer = readings.flatMap(\.newer)
    let declarations = (consume readings).map(\.declarations) + [schemas]
    let references = merge(consume declarations, into: &models, &problems)
    addReferences(references, managed: Set(managed), to: &models, &problems)
    models.addDependencies(of: kinds)
    try problems.throwIfErrors()
    return models
  }

  // MARK: Files

  private struct Parsed: Sendable {
    var name: String
    var node: YAMLNode?
    var diagnostics: [Diagnostic]
  }

  private static func parse(_ file: File) -> Parsed {
    let result = YAMLParser.parse(file.bytes, file: file.name)
    return Parsed(name: file.name, node: result.node, diagnostics: result.diagnostics)
  }

  /// A file whose top has been looked through.
  struct Document: Sendable {
    var schema: String
    var schemaPlace: SourcePlace?
    var sections: [YAMLEntry]
    var requires: [String: [String: SourcePlace]] = [:]
  }

  private func document(_ parsed: Parsed, managed: [String], _ problems: inout DiagnosticCollector)
    -> Document?
  {
    guard let node = parsed.node else { return nil }
    guard let entries = node.mapping else {
      problems.add(
        Diagnostic("wrong-shape", at: node.place, "a model file is a mapping, not a \(node.kindName)"))
      return nil
    }
    var document = Document(schema: managed.first ?? "public", sections: [])
    for entry in entries {
      switch entry.key {
      case "schema": readSchema(entry, managed: managed, &document, &problems)
      case "requires": document.requires = requires(entry, &problems)
      default:
        if index.top[entry.key] != nil { document.sections.append(entry) } else { unknown(entry, &problems) }
      }
    }
    let needsSchema = document.sections.contains { $0.key != "schemas" }
    if document.schemaPlace == nil, managed.count > 1, needsSchema {
      problems.add(
        Diagnostic(
          "missing-key", at: node.place, "the file does not say which schema it describes",
          advice: "write `schema: NAME` at its top; managed are \(managed.joined(separator: ", "))"))
    }
    return document
  }

  private func readSchema(
    _ entry: YAMLEntry, managed: [String], _ document: inout Document, _ problems: inout DiagnosticCollector
  ) {
    guard let name = entry.value.scalar, !entry.value.isNull else {
      problems.add(Diagnostic("wrong-shape", at: entry.value.place, "`schema` takes a name"))
      return
    }
    document.schema = name
    document.schemaPlace = entry.value.place
    if !managed.contains(name) {
      let nearest = nearestName(to: name, among: managed)
      problems.add(
        Diagnostic(
          "unmanaged-schema", at: entry.value.place, "the schema `\(name)` is not managed",
          advice: nearest.map { "did you mean `\($0)`?" }
            ?? "add it to `schemas:` in plumb.yaml, or correct the name"))
    }
  }

  private func requires(_ entry: YAMLEntry, _ problems: inout DiagnosticCollector) -> [String: [String:
    SourcePlace]]
  {
    var result: [String: [String: SourcePlace]] = [:]
    guard let groups = entry.value.mapping else {
      problems.add(Diagnostic("wrong-shape", at: entry.value.place, "`requires` takes a mapping"))
      return [:]
    }
    for group in groups {
      guard ["extensions", "roles"].contains(group.key) else {
        problems.add(
          Diagnostic(
            "unknown-key", at: group.keyPlace, "unknown key `\(group.key)` in `requires`",
            advice: "known here: extensions, roles"))
        continue
      }
      for item in group.value.sequence ?? [group.value] {
        if let name = item.scalar { result[group.key, default: [:]][name] = item.place }
      }
    }
    return result
  }

  private func unknown(_ entry: YAMLEntry, _ problems: inout DiagnosticCollector) {
    let known = index.top.keys.sorted() + ["requires", "schema"]
    let nearest = nearestName(to: entry.key, among: known)
    problems.add(
      Diagnostic(
        "unknown-key", at: entry.keyPlace, "unknown key `\(entry.key)` at the top of a model",
        advice: nearest.map { "did you mean `\($0)`?" } ?? "known here: \(known.joined(separator: ", "))"))
  }

  /// The names that a short reference can mean.
  private func scope(of documents: [Document], managed: [String]) -> ModelScope {
    var scope = ModelScope()
    for schema in managed { scope.declareSchema(schema) }
    for document in documents {
      for section in document.sections {
        guard let entry = index.top[section.key], entry.section.shape == .named else { continue }
        for item in section.value.mapping ?? [] {
          switch entry.kind.kind.catalog {
          case .relation: scope.declare(relation: item.key, in: document.schema)
          case .type: scope.declare(type: item.key, in: document.schema)
          default: break
          }
        }
      }
    }
    return scope
  }

  // MARK: Merging

  /// What an object names outright.
  private typealias References = (address: ObjectAddress, names: [ObjectAddress])

  /// All declarations by address; two of one object are an error that names both places.
  private func merge(
    _ readings: consuming [[Declaration]], into models: inout DeclaredModels,
    _ problems: inout DiagnosticCollector
  ) -> [References] {
    let count = readings.reduce(0) { $0 + $1.count }
    models.reserveCapacity(count)
    var references: [References] = []
    references.reserveCapacity(count)
    readings.reverse()
    while let declarations = readings.popLast() {
      for declaration in declarations {
        references.append((declaration.address, declaration.references))
        // A schema is declared by every file that stands in it.
        guard let first = models.add(declaration), declaration.isExplicit else { continue }
        problems.add(
          Diagnostic(
            "duplicate-object", at: declaration.place, subject: declaration.address.description,
            "\(declaration.address) is declared twice", details: ["first at \(first)"],
            advice: "keep one of the two"))
      }
    }
    return references
  }

  /// A schema is there because a file says so, by its name at the top or under `schemas:`; while only one is
  /// managed, any model says so.
  private func schemas(_ documents: [Document], managed: [String]) -> [Declaration] {
    guard let entry = index.top["schemas"] else { return [] }
    var seen: Set<String> = []
    var result: [Declaration] = []
    for document in documents where managed.contains(document.schema) && !seen.contains(document.schema) {
      let place = document.schemaPlace ?? document.sections.first?.keyPlace
      guard let place, document.schemaPlace != nil || managed.count == 1 else { continue }
      seen.insert(document.schema)
      let reader = ModelReader(
        schema: document.schema, name: document.schema, place: place,
        node: YAMLNode(.scalar(YAMLScalar(text: "", style: .plain)), at: place), parent: nil,
        parentColumns: [], scope: ModelScope(), keys: nil)
      for object in entry.kind.read(reader) {
        result.append(Declaration(object, at: place, isExplicit: false))
      }
    }
    return result
  }

  /// Lets each object lean on what it names; what no model declares is an error.
  private func addReferences(
    _ references: [References], managed: Set<String>, to models: inout DeclaredModels,
    _ problems: inout DiagnosticCollector
  ) {
    let isSound = !problems.hasErrors
    // What parents give them, their models need not say.
    let heirs = Set(
      models.catalog.objects.values.compactMap { $0.takesPartsOfOthers ? $0.parent?.names : nil })
    for (address, names) in references {
      for reference in names {
        // Whoever names a table only says nothing of what kind it is.
        let named = [reference, ObjectAddress("foreign \(reference.type)", reference.names)]
        if let found = named.first(where: { models.catalog[$0] != nil }) {
          models.addDependency(of: address, on: found)
        } else if isSound, managed.contains(reference.schema), Self.declaredTypes.contains(reference.type),
          !heirs.contains(Array(reference.names.dropLast()))
        {
          problems.add(missing(reference, address, models))
        }
      }
      if isSound, let parent = models.catalog[address]?.parent, models.catalog[parent] == nil {
        problems.add(
          Diagnostic(
            "missing-reference", at: models.place(of: address), subject: address.description,
            "\(address) belongs to \(parent), which no model declares"))
      }
    }
  }

  /// A routine or a collation may be an extension's: PostgreSQL says where it is not there.
  private static let declaredTypes: Set = [
    "table", "table column", "type", "view", "materialized view", "sequence",
  ]

  private func missing(_ reference: ObjectAddress, _ address: ObjectAddress, _ models: DeclaredModels)
    -> Diagnostic
  {
    let candidates = models.catalog.addresses.filter { $0.type == reference.type }.map(\.dotted).sorted()
    return Diagnostic(
      "missing-reference", at: models.place(of: address), subject: address.description,
      "\(address) refers to \(reference), which no model declares",
      advice: nearestName(to: reference.dotted, among: candidates).map { "did you mean `\($0)`?" }
        ?? "declare it, or correct the name")
  }
}
