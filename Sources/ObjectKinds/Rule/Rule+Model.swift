package import CatalogModel
import SQLSyntax
import YAMLNodes

extension Rule {
  package static let sections = [
    ModelSection(
      in: ["table", "view", "foreign table"], "rules", .named, order: 195,
      keys: [
        ModelKey("on", .choice(Event.allCases.map(\.word)), "the command that is rewritten"),
        ModelKey("where", .sql, "only where this holds"),
        ModelKey("instead", .flag, "takes the command's place; without it, comes on top of it"),
        ModelKey("do", .sql, "`nothing`, a command, or several in brackets"),
        ModelKey(
          "enabled", .choice(Trigger.Enabled.allCases.map(\.word)), "`origin` where nothing is written"),
      ])
  ]

  package static func read(_ model: ModelReader) -> [any SchemaObject] {
    guard let relation = model.parent?.address else { return [] }
    guard model.isLong else {
      model.wrongShape("a mapping with `on` and `do`")
      return []
    }
    guard model.required("on", "a rule") != nil, let action = model.required("do", "a rule") else {
      return []
    }
    let word = model.choice("on", Event.allCases.map(\.word))
    let event = Event.allCases.first { $0.word == word } ?? .update
    var rule = Rule(relation: relation, name: model.name, event: event, action: ruleAction(action))
    rule.condition = model.text("where").map(trimmed).map(withoutOuterParentheses)
    rule.isInstead = model.flag("instead")
    rule.enabled = Trigger.Enabled(model)
    return [rule]
  }

  package func write(_ naming: ModelNaming) -> ModelText {
    var long: [YAMLValue.Entry] = [.init("on", .text(event.word))]
    if let condition { long.append(.init("where", .block(condition))) }
    if isInstead { long.append(.init("instead", "true")) }
    long.append(.init("do", .block(action)))
    if enabled != .origin { long.append(.init("enabled", .text(enabled.word))) }
    return ModelText("rules", name: name, long: long)
  }
}
