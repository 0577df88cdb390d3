import CatalogModel
import ModelLoading
import Reporting

/// `plumb.schema.json`: what editors complete and check models and plumb.yaml by, made from the kinds' own
/// descriptions.
struct EditorSchema {
  /// The file's name, beside plumb.yaml.
  static let fileName = "plumb.schema.json"

  private let index: SectionIndex
  private let kinds: [any SchemaObject.Type]

  init(kinds: [any SchemaObject.Type]) {
    self.kinds = kinds
    index = SectionIndex(kinds)
  }

  var document: JSONValue {
    [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Models of plumb, and plumb.yaml",
      // Only plumb.yaml has a list of schemas.
      "if": ["required": ["schemas"], "properties": ["schemas": ["type": "array"]]],
      "then": ["$ref": "#/definitions/project"],
      "else": ["$ref": "#/definitions/model"],
      "definitions": .object(definitions),
    ]
  }

  private var definitions: [JSONValue.Member] {
    var list: [JSONValue.Member] = [
      .init(name: "text", value: ["type": .strings(["string", "number", "boolean"])]),
      .init(name: "flag", value: ["type": "boolean"]),
      .init(
        name: "texts", value: ["anyOf": [Self.text, ["type": "array", "items": Self.text]]]),
      .init(name: "project", value: Self.schema(.keys(ProjectKeys.file))),
      .init(name: "model", value: model),
    ]
    for kind in kinds {
      for section in kind.sections {
        list.append(.init(name: name(of: section, kind), value: object(section, kind)))
      }
    }
    return list
  }

  private static let text: JSONValue = ["$ref": "#/definitions/text"]

  /// The top of a file.
  private var model: JSONValue {
    var members: [JSONValue.Member] = [
      .init(
        name: "schema",
        value: Self.described(
          Self.text, "the schema of everything in the file; may stay away while one is managed")),
      .init(
        name: "requires",
        value: Self.described(
          Self.schema(
            .keys([
              ModelKey("extensions", .texts, "extensions that the database must have"),
              ModelKey("roles", .texts, "roles that the server must have"),
            ])), "what the server must have")),
    ]
    members += sections(index.top)
    return Self.closed(members)
  }

  private func sections(_ entries: [String: SectionIndex.Entry]) -> [JSONValue.Member] {
    let sorted = entries.values.sorted {
      ($0.section.order, $0.section.key) < ($1.section.order, $1.section.key)
    }
    return sorted.map { .init(name: $0.section.key, value: section($0)) }
  }

  /// What stands under a section's key.
  private func section(_ entry: SectionIndex.Entry) -> JSONValue {
    let object: JSONValue = ["$ref": .string("#/definitions/\(name(of: entry.section, entry.kind))")]
    guard entry.section.shape == .named else { return object }
    var shapes: [JSONValue] = [
      .object([.init(name: "type", value: "object"), .init(name: "additionalProperties", value: object)]),
      ["type": "null"],
    ]
    if entry.section.mayBeUnnamed { shapes.append(["type": "array", "items": object]) }
    return Self.described(["anyOf": .array(shapes)], entry.kind.kind.summary)
  }

  /// One object in short and in long form.
  private func object(_ section: ModelSection, _ kind: any SchemaObject.Type) -> JSONValue {
    var shapes = section.short.map { [Self.described(Self.schema($0.value), $0.summary)] } ?? []
    let hasLongForm = !section.takesAnyKey && (section.shape == .named || !section.keys.isEmpty)
    if hasLongForm {
      shapes.append(Self.closed(section.keys.map(Self.member) + sections(index.children(of: kind.kind))))
    }
    return shapes.count == 1 ? shapes[0] : ["anyOf": .array(shapes)]
  }

  private func name(of section: ModelSection, _ kind: any SchemaObject.Type) -> String {
    let same = kind.sections.filter { $0.key == section.key }
    let words = same.count > 1 ? [kind.kind.name] + section.parents.prefix(1) : [kind.kind.name, section.key]
    return words.joined(separator: " ").split(separator: " ").joined(separator: "_")
  }
}

extension EditorSchema {
  private static func member(_ key: ModelKey) -> JSONValue.Member {
    let since = key.since.map { " (PostgreSQL \($0.major)\($0.what.map { ": \($0)" } ?? ""))" } ?? ""
    return .init(name: key.name, value: described(schema(key.value), key.summary + since))
  }

  private static func described(_ schema: JSONValue, _ words: String) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    // Beside a reference nothing else is looked at.
    let own =
      members.contains { $0.name == "$ref" }
      ? [JSONValue.Member(name: "allOf", value: .array([schema]))] : members
    return .object([.init(name: "description", value: .string(words))] + own)
  }

  /// These members and no others.
  private static func closed(_ members: [JSONValue.Member]) -> JSONValue {
    ["type": "object", "properties": .object(members), "additionalProperties": false]
  }

  private static func schema(_ value: ModelKey.Value) -> JSONValue {
    switch value {
    case .text, .sql: text
    case .flag: ["$ref": "#/definitions/flag"]
    case .number: ["type": .strings(["number"])]
    case .texts: ["$ref": "#/definitions/texts"]
    case .nothing: ["type": "null"]
    case .choice(let words): ["enum": .array(words.flatMap(choices))]
    case .map(let inner): ["type": "object", "additionalProperties": schema(inner)]
    case .list(let inner): ["type": "array", "items": schema(inner)]
    case .keys(let keys): closed(keys.map(member))
    case .either(let values): ["anyOf": .array(values.map(schema))]
    }
  }

  /// To an editor `true` is no text.
  private static func choices(_ word: String) -> [JSONValue] {
    switch word {
    case "true", "false": [.bool(word == "true")]
    default: Int(word).map { [.integer($0), .string(word)] } ?? [.string(word)]
    }
  }
}
