package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

/// The keys that functions and procedures share.
let routineKeys = [
  ModelKey("language", .text, "`sql`, `plpgsql`, …; `sql` where `sql_body` is written"),
  ModelKey("body", .text, "what the language reads, to the letter"),
  ModelKey("sql_body", .sql, "the standard's form: `RETURN …` or `BEGIN ATOMIC … END`", since: 14),
  ModelKey("as", .texts, "a shared library and the symbol in it"),
  ModelKey("security", .choice(["invoker", "definer"]), "`invoker` where nothing is written"),
  ModelKey("set", .mapping, "settings that hold while it runs"),
  ModelKey("transforms", .texts, "types that are handed over by their transform"),
]

extension RoutineKind {
  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard model.isLong else {
      model.wrongShape("a mapping with `language` and `body`")
      return []
    }
    guard let (name, list) = signatureParts(model.name) else {
      model.error(
        "bad-signature", "`\(model.name)` is not a signature", advice: "write `name(argument type, …)`")
      return []
    }
    guard let body = Routine.body(model), let language = Routine.language(model, body) else { return [] }
    var routine = Routine(schema: model.schema, name: name, language: language, body: body)
    routine.arguments = RoutineArgument.list(list, typeText: model.typeText)
    routine.readProperties(model)
    if Self.word == "FUNCTION" { routine.readFunction(model) }
    return [Self(routine: routine)]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    let list = routine.arguments.map { $0.text(type: naming.argumentType($0.type)) }.joined(separator: ", ")
    return ModelText(
      Self.section, name: "\(writtenRoutineName(routine.name))(\(list))", long: routine.written(naming),
      flow: false)
  }
}

/// `add(a integer, b integer DEFAULT 2)` as its name and its list; a name alone has no arguments.
func signatureParts(_ text: String) -> (name: String, list: String)? {
  let text = trimmed(text)
  if text.hasPrefix("\"") {
    guard let (name, rest) = scanIdentifier(Substring(text)) else { return nil }
    let list = trimmed(String(rest))
    return list.isEmpty ? (name, "") : inBrackets(list).map { (name, $0) }
  }
  guard let open = text.firstIndex(of: "(") else { return text.isEmpty ? nil : (text, "") }
  let name = trimmed(String(text[..<open]))
  guard !name.isEmpty, let list = inBrackets(String(text[open...])) else { return nil }
  return (name, list)
}

private func inBrackets(_ text: String) -> String? {
  guard text.hasPrefix("("), text.hasSuffix(")") else { return nil }
  return trimmed(String(text.dropFirst().dropLast()))
}

/// The name in front of a signature's bracket, as ``signatureParts(_:)`` reads it back.
func writtenRoutineName(_ name: String) -> String {
  guard name.contains("(") || name.contains("\"") || trimmed(name) != name else { return name }
  return "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}

extension Routine {
  fileprivate static func body(_ model: ModelReader) -> Body? {
    let text = model.text("body")
    let standard = model.text("sql_body")
    let library = model.texts("as")
    guard [text != nil, standard != nil, library != nil].count(where: { $0 }) == 1 else {
      model.error("missing-key", "`\(model.name)` needs one of `body`, `sql_body` and `as`")
      return nil
    }
    if let text { return .text(text) }
    if let standard { return .standard(trimmed(standard)) }
    guard let library, library.count == 2 else {
      model.error("wrong-value", "`as` takes a library and a symbol", at: model.place(of: "as"))
      return nil
    }
    return .library(file: library[0], symbol: library[1])
  }

  fileprivate static func language(_ model: ModelReader, _ body: Body) -> String? {
    if case .standard = body, !model.has("language") { return "sql" }
    if case .library = body, !model.has("language") { return "c" }
    guard let language = model.required("language", "a routine") else { return nil }
    let folded = language.lowercased()
    return ["sql", "plpgsql", "c", "internal"].contains(folded) ? folded : language
  }

  fileprivate mutating func readProperties(_ model: ModelReader) {
    isSecurityDefiner = model.choice("security", ["invoker", "definer"]) == "definer"
    for entry in model.mapping("set") ?? [] {
      guard let value = entry.value.scalar else {
        model.error(
          "wrong-shape", "`\(entry.key)` takes a text, not a \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      settings.append(Setting(entry.key, value))
    }
    transforms = (model.texts("transforms") ?? []).map { routineType($0, typeText: model.typeText) }
  }

  fileprivate mutating func readFunction(_ model: ModelReader) {
    if let written = model.text("returns") {
      let result = resultText(written, type: { routineType($0, typeText: model.typeText) })
      returns = impliedResult(arguments, result) ? nil : result
    } else if !model.has("returns"), !arguments.contains(where: \.hasResult) {
      model.error(
        "missing-key", "a function needs `returns`", advice: "`returns: void` where nothing comes back")
    }
    volatility = model.choice("volatility", ["volatile", "stable", "immutable"])
    isStrict = model.flag("strict")
    isLeakproof = model.flag("leakproof")
    parallel = model.choice("parallel", ["unsafe", "restricted", "safe"])
    let usualCost = ["c", "internal"].contains(language) ? "1" : "100"
    cost = Self.number("cost", model, unless: usualCost)
    rows = Self.number("rows", model, unless: "1000")
    support = model.text("support").map { model.qualified($0) }
    isWindow = model.flag("window")
  }

  private static func number(_ key: String, _ model: ModelReader, unless usual: String) -> String? {
    guard let text = model.text(key) else { return nil }
    guard let value = Double(text), value > 0, value.isFinite else {
      model.error("wrong-value", "`\(key)` takes a positive number, not `\(text)`", at: model.place(of: key))
      return nil
    }
    return text == usual ? nil : text
  }

  fileprivate func written(_ naming: ModelNaming) -> [YAMLValue.Entry] {
    var long: [YAMLValue.Entry] = []
    func add(_ key: String, _ value: String?) {
      if let value { long.append(.init(key, .text(value))) }
    }
    add("returns", returns.map { resultText($0, type: naming.type, words: ("setof ", "table")) })
    add("language", language)
    add("window", isWindow ? "true" : nil)
    add("volatility", volatility == "volatile" ? nil : volatility)
    add("strict", isStrict ? "true" : nil)
    add("security", isSecurityDefiner ? "definer" : nil)
    add("leakproof", isLeakproof ? "true" : nil)
    add("parallel", parallel == "unsafe" ? nil : parallel)
    add("cost", cost)
    add("rows", rows)
    add("support", support.map(naming.reference))
    if !settings.isEmpty { long.append(.init("set", flowMapping(settings.map { ($0.name, $0.value) }))) }
    if !transforms.isEmpty { long.append(.init("transforms", .texts(transforms.map(naming.type)))) }
    return long + [writtenBody]
  }

  private var writtenBody: YAMLValue.Entry {
    switch body {
    case .text(let text): .init("body", .block(text))
    case .standard(let sql): .init("sql_body", .block(sql))
    case .library(let file, let symbol): .init("as", .texts([file, symbol]))
    }
  }
}

/// A result as `pg_get_function_result` prints it, each of its types put through `type`.
private func resultText(
  _ text: String, type: (String) -> String, words: (setof: String, table: String) = ("SETOF ", "TABLE")
) -> String {
  var tokens = SQLWords(text)
  switch tokens[0].lowercased() {
  case "setof" where tokens.count > 1:
    tokens.drop()
    return words.setof + type(tokens.rest)
  case "table" where tokens[1] == "(":
    let columns = RoutineArgument.list(tokens.text(from: 2, to: tokens.count - 1), typeText: type)
    return words.table + "(" + columns.map(\.text).joined(separator: ", ") + ")"
  default: return type(trimmed(text))
  }
}
