package import CatalogModel
import Diagnostics
import SQLSyntax
import YAMLNodes

extension OperatorSign {
  package static let sections = [
    ModelSection(
      "operators", .named, order: 400,
      short: .init(.text, "the function; the key is `===(integer, text)`, `none` for no operand"),
      keys: [
        ModelKey("function", .text, "what it calls"),
        ModelKey("commutator", .text, "the operator with the operands exchanged"),
        ModelKey("negator", .text, "the operator that says the opposite"),
        ModelKey("restrict", .text, "how many rows a condition leaves: an estimator"),
        ModelKey("join", .text, "how many rows a join leaves: an estimator"),
        ModelKey("hashes", .flag, "can be used in hash joins"),
        ModelKey("merges", .flag, "can be used in merge joins"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let open = model.name.firstIndex(of: "("), model.name.hasSuffix(")") else {
      model.error("bad-reference", "an operator is written with its operands: `===(integer, text)`")
      return []
    }
    let operands = splitAtTopLevelCommas(String(model.name[model.name.index(after: open)...].dropLast()))
    guard operands.count == 2 else {
      model.error("bad-reference", "an operator has two operands, `none` where there is no left one")
      return []
    }
    guard let function = model.short ?? (model.isLong ? model.required("function", "an operator") : nil)
    else {
      if !model.isLong { model.wrongShape("a function, or a mapping with `function`") }
      return []
    }
    let types = operands.map { $0.lowercased() == "none" ? nil : model.typeText($0) }
    var sign = OperatorSign(
      schema: model.schema, name: trimmed(String(model.name[..<open])), left: types[0], right: types[1],
      function: model.looseName(written: function))
    if model.isLong { sign.readLong(model) }
    return [sign]
  }

  private mutating func readLong(_ model: ModelReader) {
    commutator = model.text("commutator").map { operatorParts($0, in: schema) }
    negator = model.text("negator").map { operatorParts($0, in: schema) }
    restrict = model.looseName("restrict").map(ownWhereBare)
    join = model.looseName("join").map(ownWhereBare)
    hashes = model.flag("hashes")
    merges = model.flag("merges")
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [.init("function", .text(writtenInFull(function)))]
    func add(_ key: String, _ text: String?) {
      if let text { long.append(.init(key, .text(text))) }
    }
    add("commutator", commutator.map { writtenOperator($0, in: naming.schema) })
    add("negator", negator.map { writtenOperator($0, in: naming.schema) })
    add("restrict", restrict.map(bareWhereOwn))
    add("join", join.map(bareWhereOwn))
    add("hashes", hashes ? "true" : nil)
    add("merges", merges ? "true" : nil)
    let operands = [left, right].map { $0.map(naming.type) ?? "none" }.joined(separator: ", ")
    return ModelText(
      "operators", name: "\(name)(\(operands))",
      short: long.count == 1 ? .text(writtenInFull(function)) : nil,
      long: long)
  }
}

/// `===` is one of the file's own schema, `app.===` one of another.
private func operatorParts(_ written: String, in schema: String) -> [String] {
  guard let dot = written.lastIndex(of: ".") else { return [schema, written] }
  let home = String(written[..<dot])
  return (nameParts(home) ?? [home]) + [String(written[written.index(after: dot)...])]
}

private func writtenOperator(_ name: [String], in schema: String) -> String {
  name.first == schema ? name[1] : writtenName(name[0]) + "." + name[1]
}

/// Estimators are PostgreSQL's own, all but never somebody else's.
private func ownWhereBare(_ name: [String]) -> [String] { name.count == 1 ? ["pg_catalog"] + name : name }

private func bareWhereOwn(_ name: [String]) -> String {
  name.first == "pg_catalog" ? writtenName(name[1]) : writtenInFull(name)
}
