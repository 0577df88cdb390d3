package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension Trigger {
  package static let sections = [
    ModelSection(
      in: ["table", "view", "foreign table"], "triggers", .named, order: 190,
      keys: [
        ModelKey(
          "before", .texts, "`insert`, `update`, `update of a, b`, `delete`, `truncate`, joined by `or`"),
        ModelKey("after", .texts, "the same"),
        ModelKey("instead_of", .texts, "the same, on a view"),
        ModelKey("each", .choice(["statement", "row"]), "`statement` where nothing is written"),
        ModelKey("when", .sql, "fires only where this holds"),
        ModelKey("referencing", .keys(transitionKeys), "names of the transition tables"),
        ModelKey("execute", .text, "the function, with its arguments where it has any"),
        ModelKey("constraint", .flag, "a constraint trigger"),
        ModelKey(
          "deferrable", .choice(["false", "true", "initially_immediate", "initially_deferred"]),
          "of a constraint trigger"),
        ModelKey("from", .text, "the other table of a constraint trigger"),
        ModelKey("enabled", .choice(Enabled.allCases.map(\.word)), "`origin` where nothing is written"),
        ModelKey(
          "inherited", .flag,
          "the copy on a partition of the whole's trigger, which fires otherwise or has a comment: only `enabled` and that are said of it"
        ),
      ])
  ]

  private static let transitionKeys = [
    ModelKey("old", .text, "the rows as they were"), ModelKey("new", .text, "the rows as they are now"),
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let relation = model.parent?.address else { return [] }
    guard model.isLong else {
      model.wrongShape("a mapping with `before`, `after` or `instead_of`, and `execute`")
      return []
    }
    if model.flag("inherited") {
      let partition = (model.parent as? Table)?.partition ?? (model.parent as? ForeignTable)?.partition
      guard let whole: [String] = partition?.whole else {
        model.error(
          "wrong-value", "only a partition has triggers of another table", at: model.place(of: "inherited"))
        return []
      }
      return [
        Trigger(
          copyOn: relation, name: model.name, of: whole, enabled: Enabled(model), usually: nil)
      ]
    }
    guard let (timing, events) = firing(model), let call = model.required("execute", "a trigger") else {
      return []
    }
    var trigger = Trigger(relation: relation, name: model.name, function: [])
    trigger.timing = timing
    trigger.events = events
    trigger.isForEachRow = model.choice("each", ["statement", "row"]) == "row"
    trigger.condition = model.text("when").map(trimmed).map(withoutOuterParentheses)
    trigger.readTransitions(model)
    trigger.isConstraint = model.flag("constraint")
    trigger.deferral = deferral(model)
    trigger.from = model.text("from").map { model.qualified($0) }
    trigger.enabled = Enabled(model)
    return trigger.readCall(call, model) ? [trigger] : []
  }

  private static func firing(_ model: ModelReader) -> (Timing, Events)? {
    let written = Timing.allCases.filter { model.has($0.rawValue) }
    guard written.count == 1, let timing = written.first else {
      model.error("missing-key", "a trigger needs one of `before`, `after` and `instead_of`")
      for timing in written { _ = model.texts(timing.rawValue) }
      return nil
    }
    let text = (model.texts(timing.rawValue) ?? []).joined(separator: " or ")
    guard let events = Events(text) else {
      model.error(
        "wrong-value", "`\(text)` does not say what fires a trigger", at: model.place(of: timing.rawValue),
        advice: "write `insert or update of a, b or delete`, or `truncate`")
      return nil
    }
    return (timing, events)
  }

  private static func deferral(_ model: ModelReader) -> Deferral {
    let word = model.choice("deferrable", Deferral.allCases.map(\.rawValue) + ["true"])
    return word == "true" ? .immediate : Deferral(rawValue: word) ?? .never
  }

  private mutating func readTransitions(_ model: ModelReader) {
    guard model.mapping("referencing") != nil, let node = model.child("referencing") else { return }
    let inner = model.inner("referencing", node, keys: Self.transitionKeys)
    oldTable = inner.text("old")
    newTable = inner.text("new")
    model.adopt(inner)
  }

  /// `touch()`, `cfg.touch('a', 1)`, or the name alone.
  private mutating func readCall(_ call: String, _ model: ModelReader) -> Bool {
    guard let (reference, list) = referenceParts(call) else {
      model.error(
        "bad-reference", "`\(call)` is not a call of a function", at: model.place(of: "execute"),
        advice: "write `name()` or `schema.name('argument')`")
      return false
    }
    function = Self.builtIn.contains(reference) ? ["pg_catalog", reference] : model.qualified(reference)
    arguments = splitAtTopLevelCommas(list).map(literalValue)
    return true
  }

  /// The server's own trigger functions, which are found without their schema.
  private static let builtIn: Set<String> = [
    "suppress_redundant_updates_trigger", "tsvector_update_trigger", "tsvector_update_trigger_column",
  ]

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    if isInherited {
      long = [.init("inherited", "true"), .init("enabled", .text(enabled.word))]
      return ModelText("triggers", name: name, long: long)
    }
    if isConstraint { long.append(.init("constraint", "true")) }
    long.append(.init(timing.rawValue, .text(events.written)))
    if isForEachRow { long.append(.init("each", "row")) }
    if let from { long.append(.init("from", .text(naming.reference(from)))) }
    if deferral != .never {
      long.append(.init("deferrable", .text(deferral == .immediate ? "true" : deferral.rawValue)))
    }
    let tables = [("old", oldTable), ("new", newTable)].compactMap { key, name in name.map { (key, $0) } }
    if !tables.isEmpty { long.append(.init("referencing", flowMapping(tables.map { ($0.0, $0.1) }))) }
    if let condition { long.append(.init("when", .block(condition))) }
    let call = naming.reference(function) + "(" + arguments.map(quotedLiteral).joined(separator: ", ") + ")"
    long.append(.init("execute", .text(call)))
    if enabled != .origin { long.append(.init("enabled", .text(enabled.word))) }
    return ModelText("triggers", name: name, long: long)
  }
}

extension Trigger.Enabled {
  var word: String {
    switch self {
    case .origin: "origin"
    case .disabled: "disabled"
    case .replica: "replica"
    case .always: "always"
    }
  }

  /// What the key `enabled` says.
  init(_ model: ModelReader) {
    let word = model.choice("enabled", Self.allCases.map(\.word))
    self = Self.allCases.first { $0.word == word } ?? .origin
  }
}

/// A call's qualified name and what stands in its brackets.
private func referenceParts(_ call: String) -> (reference: String, list: String)? {
  let text = trimmed(call)
  var rest = Substring(text)
  while let first = rest.first, first != "(" {
    if first == "\"" {
      guard let (_, after) = scanIdentifier(rest) else { return nil }
      rest = after
    } else {
      rest = rest.dropFirst()
    }
  }
  let reference = trimmed(String(text[..<rest.startIndex]))
  guard !reference.isEmpty else { return nil }
  if rest.isEmpty { return (reference, "") }
  guard rest.hasSuffix(")") else { return nil }
  return (reference, trimmed(String(rest.dropFirst().dropLast())))
}
