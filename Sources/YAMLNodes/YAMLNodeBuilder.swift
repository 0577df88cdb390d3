import CLibYAML
import Diagnostics

/// Turns libyaml's events into nodes and collects what is wrong on the way.
struct YAMLNodeBuilder: ~Copyable {
  /// Nothing that follows can be understood; the diagnostic has been noted.
  private struct Stop: Error {}
  private static let deepest = 100

  private let events: YAMLEvents
  private let bytes: YAMLBytes
  private let source: YAMLSource
  private var hasUnknownValue = false
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter bytes: valid for as long as this value lives, free of encoding errors.
  init(_ bytes: YAMLBytes, source: YAMLSource) {
    self.bytes = bytes
    self.source = source
    events = YAMLEvents(bytes.bytes)
  }

  /// Reads the whole file. Nil where there is no content, or none to rely on.
  mutating func document() -> YAMLNode? {
    do throws(Stop) {
      try next()  // the start of the stream
      try next()
      if events.type == YAML_STREAM_END_EVENT { return nil }
      try next()
      let root = try node(depth: 1)
      try next()  // the end of the document
      try next()
      if events.type != YAML_STREAM_END_EVENT { noteSecondDocument() }
      let isEmpty = root.isNull && root.scalar == ""
      return hasUnknownValue || isEmpty ? nil : root
    } catch {
      return nil
    }
  }

  private mutating func next() throws(Stop) {
    if events.next() { return }
    diagnostics.append(events.syntaxError.diagnostic(in: bytes, of: source))
    throw Stop()
  }

  /// The node that starts at the current event; afterwards its last event is the current one.
  private mutating func node(depth: Int) throws(Stop) -> YAMLNode {
    let position = events.position
    noteAnchorAndTag()
    switch events.type {
    case YAML_SCALAR_EVENT:
      return YAMLNode(.scalar(events.scalar), source: source, position: position)
    case YAML_SEQUENCE_START_EVENT:
      try checkDepth(depth)
      return YAMLNode(.sequence(try items(depth: depth)), source: source, position: position)
    case YAML_MAPPING_START_EVENT:
      try checkDepth(depth)
      return YAMLNode(.mapping(try entries(depth: depth)), source: source, position: position)
    default:
      noteAlias()
      return YAMLNode(
        .scalar(YAMLScalar(text: "", style: .plain)), source: source, position: position)
    }
  }

  private mutating func items(depth: Int) throws(Stop) -> [YAMLNode] {
    var items: [YAMLNode] = []
    try next()
    while events.type != YAML_SEQUENCE_END_EVENT {
      items.append(try node(depth: depth + 1))
      try next()
    }
    return items
  }

  private mutating func entries(depth: Int) throws(Stop) -> [YAMLEntry] {
    var entries = UniqueEntries()
    try next()
    while events.type != YAML_MAPPING_END_EVENT {
      let position = events.position
      if let key = try key(depth: depth) {
        try next()
        let entry = YAMLEntry(key: key, position: position, value: try node(depth: depth + 1))
        if let first = entries.add(entry) { note(duplicate: entry, of: first) }
      }
      try next()
    }
    return entries.list
  }

  /// The key at the current event; nil after an error, with the key, and the value of a merge key, passed.
  private mutating func key(depth: Int) throws(Stop) -> String? {
    guard events.type == YAML_SCALAR_EVENT else {
      if events.type == YAML_ALIAS_EVENT { noteAlias() } else { noteKeyNotText() }
      try skip()
      try next()
      _ = try node(depth: depth + 1)
      return nil
    }
    noteAnchorAndTag()
    let scalar = events.scalar
    guard scalar.style == .plain else { return scalar.text }
    if scalar.text == "<<" {
      noteMergeKey()
    } else if scalar.text.isEmpty {
      note("key-not-text", "a key is missing in front of `:`", "write the empty key as `''` if it is meant")
    } else {
      return scalar.text
    }
    try next()
    try skip()
    return nil
  }

  /// Passes over the node that starts at the current event.
  private mutating func skip() throws(Stop) {
    var open = 0
    while true {
      switch events.type {
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT: open += 1
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: open -= 1
      default: break
      }
      if open == 0 { return }
      try checkDepth(open)
      try next()
    }
  }

  private mutating func checkDepth(_ depth: Int) throws(Stop) {
    guard depth > Self.deepest else { return }
    note("too-deep", "lists and mappings are nested more than \(Self.deepest) levels deep")
    throw Stop()
  }
}

// What is refused, in words.
extension YAMLNodeBuilder {
  /// Notes an error at the current event.
  private mutating func note(_ code: Diagnostic.Code, _ message: String, _ advice: String? = nil) {
    diagnostics.append(
      Diagnostic(code, at: events.position.place(in: source), message, advice: advice))
  }

  private mutating func noteAnchorAndTag() {
    if let anchor = events.anchor {
      note("alias", "an anchor (`&\(anchor)`) is not accepted", YAMLSyntaxError.aliasAdvice)
    }
    if let tag = events.tag {
      note("tag", "a tag (`\(Self.written(tag))`) is not accepted", YAMLSyntaxError.tagAdvice)
    }
  }

  private mutating func noteAlias() {
    hasUnknownValue = true
    note("alias", "an alias (`*\(events.alias)`) is not accepted", YAMLSyntaxError.aliasAdvice)
  }

  private mutating func noteMergeKey() {
    hasUnknownValue = true
    note("alias", "a merge key (`<<`) is not accepted", YAMLSyntaxError.aliasAdvice)
  }

  private mutating func noteKeyNotText() {
    let kind = events.type == YAML_MAPPING_START_EVENT ? "mapping" : "list"
    note(
      "key-not-text", "a \(kind) stands where a key is expected",
      "put a key that starts with `{` or `[` in quotes")
  }

  private mutating func noteSecondDocument() {
    note(
      "several-documents", "a second document starts here, and only the first is read",
      "write one document in a file, without further `---` lines")
  }

  private mutating func note(duplicate entry: YAMLEntry, of first: YAMLEntry) {
    let isSameText = entry.key.utf8.elementsEqual(first.key.utf8)
    let alike = isSameText ? "" : " (composed of other code points, but the same characters)"
    diagnostics.append(
      Diagnostic(
        "duplicate-key", at: entry.keyPlace, subject: entry.key,
        "duplicate key `\(entry.key)`: the first one stands at \(first.keyLineAndColumn)\(alike)"))
  }

  private static func written(_ tag: String) -> String {
    let standard = "tag:yaml.org,2002:"
    return tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
  }
}

/// Entries in their order, no key twice.
private struct UniqueEntries {
  private(set) var list: [YAMLEntry] = []
  private var indexes: [String: Int] = [:]
  /// Up to here comparing is cheaper than hashing.
  private static let few = 16

  /// Adds an entry, or returns the one that has its key already.
  mutating func add(_ entry: YAMLEntry) -> YAMLEntry? {
    if list.count < Self.few {
      if let first = list.first(where: { $0.key == entry.key }) { return first }
    } else {
      if list.count == Self.few, indexes.isEmpty {
        for (index, entry) in list.enumerated() { indexes[entry.key] = index }
      }
      if let first = indexes[entry.key] { return list[first] }
      indexes[entry.key] = list.count
    }
    list.append(entry)
    return nil
  }
}
