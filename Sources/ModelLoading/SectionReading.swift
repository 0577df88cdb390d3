import CatalogModel
import Diagnostics
import YAMLNodes

extension ModelLoader {
  /// An object, and where it is declared.
  struct Declaration: Sendable {
    var object: any SchemaObject
    var address: ObjectAddress
    var references: [ObjectAddress]
    var place: SourcePlace
    /// The name that the object has had, where `renamed_from` says so.
    var renamedFrom: ModelHint?
    /// False for a schema that is there because a file stands in it.
    var isExplicit: Bool

    init(
      _ object: any SchemaObject, at place: SourcePlace, renamedFrom: ModelHint? = nil,
      isExplicit: Bool = true
    ) {
      self.isExplicit = isExplicit
      self.object = object
      self.place = place
      self.renamedFrom = renamedFrom
      address = object.address
      references = object.references
    }
  }

  /// What one share of the files declares.
  struct Reading: Sendable {
    var declarations: [Declaration] = []
    var problems: [Diagnostic] = []
    var newer: [NewerFeature] = []
  }

  func read(_ documents: [Document], _ scope: ModelScope) -> Reading {
    var reading = Reading()
    for document in documents {
      for section in document.sections {
        guard let entry = index.top[section.key] else { continue }
        read(section, entry, in: document.schema, parent: nil, columns: [], siblings: [], scope, &reading)
      }
    }
    return reading
  }

  private func read(
    _ section: YAMLEntry, _ entry: SectionIndex.Entry, in schema: String, parent: (any SchemaObject)?,
    columns: [String], siblings: [YAMLEntry], _ scope: ModelScope, _ reading: inout Reading
  ) {
    switch entry.section.shape {
    case .single:
      read(
        section.key, section.keyPlace, section.value, entry, in: schema, parent: parent,
        columns: columns, siblings: siblings, scope, &reading)
    case .named:
      if section.value.isNull { return }
      if let items = section.value.mapping {
        for item in items {
          read(
            item.key, item.keyPlace, item.value, entry, in: schema, parent: parent, columns: columns,
            siblings: siblings, scope, &reading)
        }
      } else if let items = section.value.sequence, entry.section.mayBeUnnamed {
        // A list where names are expected: the names are PostgreSQL's own.
        for item in items {
          read(
            "", item.place, item, entry, in: schema, parent: parent, columns: columns, siblings: siblings,
            scope, &reading)
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
    _ name: String, _ place: SourcePlace, _ node: YAMLNode, _ entry: SectionIndex.Entry, in schema: String,
    parent: (any SchemaObject)?, columns: [String], siblings: [YAMLEntry], _ scope: ModelScope,
    _ reading: inout Reading
  ) {
    let section = entry.section
    let reader = ModelReader(
      schema: schema, name: name, place: place, node: node, parent: parent, parentColumns: columns,
      siblings: siblings, scope: scope, keys: section.takesAnyKey ? nil : section.keys)
    var objects = entry.kind.read(reader)
    let renamedFrom = renameHint(reader)
    reading.problems += reader.diagnostics
    if let entries = node.mapping, !section.takesAnyKey {
      let children = index.children(of: entry.kind.kind)
      if !(objects.isEmpty && section.keys.isEmpty) {
        reading.problems += reader.unknownKeys(besides: children.keys)
      }
      if let first = objects.first {
        let own = entries.first { $0.key == "columns" }?.value.mapping?.map(\.key) ?? []
        for item in entries {
          guard !reader.owns(item.key), let child = children[item.key] else { continue }
          read(item, child, in: schema, parent: first, columns: own, siblings: entries, scope, &reading)
        }
      }
    }
    if let first = objects.first {
      reading.newer += section.newer(in: node, at: place).map { NewerFeature(of: first.address, $0) }
    }
    for index in objects.indices {
      if !reader.hints.isEmpty { objects[index].hints = reader.hints.mapValues(\.text) }
      reading.declarations.append(
        Declaration(objects[index], at: place, renamedFrom: index == 0 ? renamedFrom : nil))
    }
  }

  private func renameHint(_ reader: ModelReader) -> ModelHint? {
    guard reader.isLong, reader.keys?.contains(.renamedFrom) == true, reader.has("renamed_from") else {
      return nil
    }
    reader.hint("renamed_from")
    return reader.hints["renamed_from"]
  }
}
