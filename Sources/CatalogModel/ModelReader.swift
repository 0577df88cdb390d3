package import Diagnostics
package import YAMLNodes

/// One place in a model, handed to the kind that stands there: typed access to its keys. Everything that is
/// wrong is collected, and a key that nobody asked for is found afterwards.
package final class ModelReader {
  /// The schema that the file declares.
  package let schema: String
  /// The key under which the object stands; for a ``ModelSection/Shape/single`` section, the section's key.
  package let name: String
  package let place: SourcePlace
  package let node: YAMLNode
  /// What the section stands inside of.
  package let parent: (any SchemaObject)?
  /// Names of the columns of the table that the section stands in, in order.
  package let parentColumns: [String]
  /// What stands beside the section.
  package let siblings: [YAMLEntry]
  package let scope: ModelScope
  /// The keys that may stand here, beside the sections of what stands inside; nil: any.
  package let keys: [ModelKey]?
  package private(set) var diagnostics: [Diagnostic] = []
  /// Hints for one transition (`renamed_from`, `using`, `backfill`): never compared.
  package private(set) var hints: [String: ModelHint] = [:]
  private let entries: [YAMLEntry]

  package init(
    schema: String, name: String, place: SourcePlace, node: YAMLNode, parent: (any SchemaObject)?,
    parentColumns: [String], siblings: [YAMLEntry] = [], scope: ModelScope, keys: [ModelKey]?
  ) {
    self.schema = schema
    self.name = name
    self.place = place
    self.node = node
    self.parent = parent
    self.parentColumns = parentColumns
    self.siblings = siblings
    self.scope = scope
    self.keys = keys
    entries = node.mapping ?? []
  }

  /// The object is written in its long form.
  package var isLong: Bool { node.mapping != nil }

  /// The text of a short form, nil for a list or a mapping.
  package var short: String? { node.isNull ? nil : node.scalar }

  package func error(
    _ code: Diagnostic.Code, _ message: String, at place: SourcePlace? = nil, advice: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, at: place ?? self.place, subject: nil, message, advice: advice))
  }

  /// A part of this object that has keys of its own; what it finds wrong is taken over by ``adopt(_:)``.
  package func inner(_ name: String, _ node: YAMLNode, keys: [ModelKey]) -> ModelReader {
    ModelReader(
      schema: schema, name: name, place: node.place, node: node, parent: parent, parentColumns: [],
      scope: scope,
      keys: keys)
  }

  package func child(_ key: String) -> YAMLNode? {
    assert(owns(key), "`\(key)` of `\(name)` is not described")
    return entry(key)?.value
  }

  /// Whether the key is one of this object's own.
  package func owns(_ key: String) -> Bool { keys?.contains { $0.name == key } ?? true }

  package func place(of key: String) -> SourcePlace? { entry(key)?.value.place }

  package func has(_ key: String) -> Bool { entry(key) != nil }

  /// There are few keys, so that looking is faster than hashing.
  private func entry(_ key: String) -> YAMLEntry? {
    for entry in entries where entry.key == key { return entry }
    return nil
  }

  /// A text; nil where the key is not there.
  package func text(_ key: String) -> String? {
    guard let node = child(key) else { return nil }
    guard let text = node.scalar else {
      error("wrong-shape", "`\(key)` takes a text, not a \(node.kindName)", at: node.place)
      return nil
    }
    if node.isNull {
      error(
        "missing-value", "`\(key)` has no value", at: node.place, advice: "write one, or leave the key out")
      return nil
    }
    return text
  }

  package func required(_ key: String, _ what: String) -> String? {
    if let text = text(key) { return text }
    if !has(key) { error("missing-key", "\(what) needs `\(key)`") }
    return nil
  }

  /// `true` or `false`, and nothing else.
  package func flag(_ key: String, default value: Bool = false) -> Bool {
    guard let text = text(key) else { return value }
    switch text {
    case "true": return true
    case "false": return false
    default:
      error("wrong-value", "`\(key)` is `true` or `false`, not `\(text)`", at: place(of: key))
      return value
    }
  }

  package func int(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    guard let value = Int(text) else {
      error("wrong-value", "`\(key)` takes a whole number, not `\(text)`", at: place(of: key))
      return nil
    }
    return value
  }

  /// One of the words; the first is what is meant where the key is not there, unless `default` says otherwise.
  package func choice(_ key: String, _ words: [String], default value: String? = nil) -> String {
    let fallback = value ?? words[0]
    guard let text = text(key) else { return fallback }
    let word = text.lowercased()
    if words.contains(word) { return word }
    let nearest = nearestName(to: text, among: words).map { ", nearest `\($0)`" } ?? ""
    error(
      "wrong-value",
      "`\(key)` is one of \(words.map { "`\($0)`" }.joined(separator: ", ")), not `\(text)`\(nearest)",
      at: place(of: key))
    return fallback
  }

  /// A list of texts; one text alone is a list of one.
  package func texts(_ key: String) -> [String]? { child(key).flatMap { texts(in: $0, "`\(key)`") } }

  package func texts(in node: YAMLNode, _ what: String) -> [String]? {
    if let text = node.scalar { return node.isNull ? [] : [text] }
    guard let items = node.sequence else {
      error("wrong-shape", "\(what) takes a list, not a \(node.kindName)", at: node.place)
      return nil
    }
    return items.compactMap { item in
      if let text = item.scalar { return text }
      error("wrong-shape", "\(what) takes a list of texts, not of \(item.kindName)s", at: item.place)
      return nil
    }
  }

  /// A mapping's entries in the order of the file.
  package func mapping(_ key: String) -> [YAMLEntry]? {
    guard let node = child(key) else { return nil }
    guard let entries = node.mapping else {
      error("wrong-shape", "`\(key)` takes a mapping, not a \(node.kindName)", at: node.place)
      return nil
    }
    return entries
  }

  /// A mapping from names to texts: storage parameters, options.
  package func options(_ key: String) -> OptionMap {
    var options = OptionMap()
    for entry in mapping(key) ?? [] {
      if let text = entry.value.scalar {
        options[entry.key] = text
      } else {
        error(
          "wrong-shape", "`\(entry.key)` takes a text, not a \(entry.value.kindName)", at: entry.value.place)
      }
    }
    return options
  }

  /// Takes over what the reader of a part of this object found; says which of the part's keys nobody knows.
  package func adopt(_ inner: ModelReader) {
    diagnostics += inner.diagnostics + inner.unknownKeys(besides: EmptyCollection())
  }

  /// An error for each key that is neither the object's own nor a section of what stands inside.
  package func unknownKeys(besides children: some Collection<String>) -> [Diagnostic] {
    guard let keys else { return [] }
    let unknown = entries.filter { !owns($0.key) && !children.contains($0.key) }
    if unknown.isEmpty { return [] }
    let words = Set(keys.map(\.name)).union(children).sorted()
    return unknown.map { entry in
      let nearest = nearestName(to: entry.key, among: words)
      return Diagnostic(
        "unknown-key", at: entry.keyPlace, "unknown key `\(entry.key)` in `\(name)`",
        advice: nearest.map { "did you mean `\($0)`?" } ?? "known here: \(words.joined(separator: ", "))")
    }
  }

  /// Keeps a hint of this name, where one is written.
  package func hint(_ key: String) {
    if let text = text(key), let place = place(of: key) { hints[key] = ModelHint(text: text, place: place) }
  }

  /// `name` or `schema.name` as the parts of a qualified name.
  package func qualified(_ reference: String, at place: SourcePlace? = nil) -> [String] {
    guard let parts = nameParts(reference), (1...2).contains(parts.count) else {
      error(
        "bad-reference", "`\(reference)` is not a name: write `name` or `schema.name`", at: place,
        advice: #"a dot inside a name is written in quotes: "a.b".c"#)
      return [schema, reference]
    }
    return parts.count == 2 ? parts : [schema, parts[0]]
  }

  /// A type's text as the server prints it, as far as names tell.
  package func typeText(_ written: String) -> String { scope.typeText(written, in: schema) }

  /// Says that the value has none of the shapes that this kind understands.
  package func wrongShape(_ expected: String) {
    error("wrong-shape", "`\(name)` takes \(expected), not a \(node.kindName)", at: node.place)
  }
}

/// A word about one transition, written beside what it concerns.
package struct ModelHint: Sendable, Hashable {
  package var text: String
  package var place: SourcePlace

  package init(text: String, place: SourcePlace) {
    self.text = text
    self.place = place
  }
}
