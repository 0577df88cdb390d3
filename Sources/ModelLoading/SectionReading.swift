import CatalogModel
import Diagnostics
import YAMLNodes

extension ModelLoader {
  /// What one share of the files declares.
  struct Reading: Sendable {
    var declarations: [DeclaredModels.Declaration] = []
    var problems: [Diagnostic] = []
  }

  func read(_ documents: ArraySlice<Document>, _ scope: ModelScope) async -> Reading {
    var reading = Reading()
    for document in documents {
      for section in document.sections {
        guard let entry = index.top[section.key] else { continue }
        read(section, entry, in: document.schema, parent: nil, columns: [], scope, &reading)
      }
    }
    return reading
  }

  private func read(
    _ section: YAMLEntry, _ entry: SectionIndex.Entry, in schema: String, parent: (any SchemaObject)?,
    columns: [String], _ scope: ModelScope, _ reading: inout Reading
  ) {
    switch entry.section.shape {
    case .single:
      read(
        section.key, section.keyPlace, section.value, entry.kind, in: schema, parent: parent,
        columns: columns,
        scope, &reading)
    case .named:
      if section.value.isNull { return }
      if let items = section.value.mapping {
        for item in items {
          read(
            item.key, item.keyPlace, item.value, entry.kind, in: schema, parent: parent, columns: columns,
            scope,
            &reading)
        }
      } else if let items = section.value.sequence {
        // A list where names are expected: the names are PostgreSQL's own.
        for item in items {
          read(
            "", item.place, item, entry.kind, in: schema, parent: parent, columns: columns, scope, &reading)
        }
      } else {
        reading.problems.append(
          Diagnostic(
            "wrong-shape", at: section.value.place,
            "`\(section.key)` takes a mapping from names, not a \(section.value.kindName)"))
      }
    }
  }

  private func read(
    _ name: String, _ place: SourcePlace, _ node: YAMLNode, _ kind: any SchemaObject.Type, in schema: String,
    parent: (any SchemaObject)?, columns: [String], _ scope: ModelScope, _ reading: inout Reading
  ) {
    let reader = ModelReader(
      schema: schema, name: name, place: place, node: node, parent: parent, parentColumns: columns,
      scope: scope)
    var objects = kind.read(reader)
    let children = index.children(of: kind.kind)
    let renamedFrom = renameHint(reader)
    reading.problems += reader.diagnostics
    if let entries = node.mapping, let first = objects.first {
      reading.problems += reader.unknownKeys(besides: Set(children.keys))
      let own = entries.first { $0.key == "columns" }?.value.mapping?.map(\.key) ?? []
      for entry in entries {
        guard !reader.asked.contains(entry.key), let child = children[entry.key] else { continue }
        read(entry, child, in: schema, parent: first, columns: own, scope, &reading)
      }
    } else if objects.isEmpty {
      // It may not have come to ask for every key.
      let own = kind.sections.flatMap(\.keys).map(\.name)
      reading.problems += reader.unknownKeys(besides: Set(children.keys).union(own))
    }
    let keyPlaces = Dictionary(
      (node.mapping ?? []).map { ($0.key, $0.keyPlace) }, uniquingKeysWith: { first, _ in first })
    for index in objects.indices {
      if !reader.hints.isEmpty { objects[index].hints = reader.hints.mapValues(\.text) }
      reading.declarations.append(
        .init(
          object: objects[index], place: place, renamedFrom: index == 0 ? renamedFrom : nil,
          hints: reader.hints,
          keyPlaces: keyPlaces))
    }
  }

  private func renameHint(_ reader: ModelReader) -> ModelHint? {
    guard reader.isLong, reader.has("renamed_from") else { return nil }
    reader.hint("renamed_from")
    return reader.hints["renamed_from"]
  }

  /// All declarations by address; two of one object are an error that names both places.
  func merge(
    _ declarations: [DeclaredModels.Declaration], _ problems: inout DiagnosticCollector
  ) -> DeclaredModels {
    var models = DeclaredModels()
    models.declarations.reserveCapacity(declarations.count)
    for declaration in declarations {
      let address = declaration.object.address
      if let first = models.declarations[address] {
        problems.add(
          Diagnostic(
            "duplicate-object", at: declaration.place, subject: address.description,
            "\(address) is declared twice", details: ["first at \(first.place)"],
            advice: "keep one of the two"))
      } else {
        models.declarations[address] = declaration
      }
    }
    return models
  }
}
