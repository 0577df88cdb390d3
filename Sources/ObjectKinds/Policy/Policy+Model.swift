package import CatalogModel
import SQLSyntax
import YAMLNodes

extension Policy {
  package static let sections = [
    ModelSection(
      in: ["table"], "policies", .named, order: 200,
      short: .init(.nothing, "nothing: it lets every row through"),
      keys: [
        ModelKey("for", .choice(Command.allCases.map(\.word)), "`all` where nothing is written"),
        ModelKey("to", .texts, "roles; `public` (everybody) where nothing is written"),
        ModelKey("using", .sql, "which rows are seen"),
        ModelKey("with_check", .sql, "which rows may be written"),
        ModelKey("restrictive", .flag, "narrows what the permissive ones let through"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let table = model.parent?.address else { return [] }
    guard model.isLong || model.node.isNull else {
      model.wrongShape("a mapping with `for`, `to`, `using`, `with_check`")
      return []
    }
    var policy = Policy(schema: table.schema, table: table.name, name: model.name)
    let word = model.choice("for", Command.allCases.map(\.word))
    policy.command = Command.allCases.first { $0.word == word } ?? .all
    let roles = Set(model.texts("to") ?? [])
    policy.roles = roles.isEmpty || roles.contains("public") ? ["public"] : roles.sorted()
    policy.using = model.text("using").map(trimmed).map(withoutOuterParentheses)
    policy.check = model.text("with_check").map(trimmed).map(withoutOuterParentheses)
    policy.isPermissive = !model.flag("restrictive")
    return [policy]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = []
    if !isPermissive { long.append(.init("restrictive", "true")) }
    if command != .all { long.append(.init("for", .text(command.word))) }
    if roles != ["public"] { long.append(.init("to", .texts(roles))) }
    if let using { long.append(.init("using", .block(using))) }
    if let check { long.append(.init("with_check", .block(check))) }
    return ModelText("policies", name: name, long: long)
  }
}
