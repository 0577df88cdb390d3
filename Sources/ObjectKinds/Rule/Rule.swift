package import CatalogModel
import SQLSyntax

/// A rewrite rule of a table or a view; the rule that makes a view one is the view itself. Manual, CREATE
/// RULE.
package struct Rule: SchemaObject {
  package enum Event: String, Sendable, CaseIterable {
    case update = "2"
    case insert = "3"
    case delete = "4"

    var word: String {
      switch self {
      case .update: "update"
      case .insert: "insert"
      case .delete: "delete"
      }
    }
  }

  package var relation: ObjectAddress
  package var name: String
  package var event: Event
  package var condition: String?
  package var isInstead = false
  /// `NOTHING`, a command, or several in brackets.
  package var action: String
  package var enabled = Trigger.Enabled.origin

  package init(relation: ObjectAddress, name: String, event: Event, action: String) {
    self.relation = relation
    self.name = name
    self.event = event
    self.action = action
  }

  package static let kind = ObjectKind(
    "rule", "What a command is rewritten to (manual: CREATE RULE)", dropFlag: "drop-trigger",
    catalog: .rewrite)

  package static let attributes: [Attribute<Rule>] = [
    Attribute(recreate: "relation", \.relation),
    Attribute("on", \.event) { $1.replacement },
    Attribute("where", \.condition) { $1.replacement },
    Attribute("instead", \.isInstead) { $1.replacement },
    Attribute("do", \.action) { $1.replacement },
    Attribute("enabled", \.enabled) { old, new in [new.enabling] },
  ]

  package static var staysWithWhole: Bool { true }
  package var address: ObjectAddress { ObjectAddress("rule", relation.names + [name]) }
  package var parent: ObjectAddress? { relation }
  package var mentions: [String] { [action] + (condition.map { [$0] } ?? []) }
}
