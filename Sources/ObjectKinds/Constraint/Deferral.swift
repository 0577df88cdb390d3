import CatalogModel
package import SQLSyntax

/// Whether the check of a constraint may wait for the end of the transaction. Manual, SET CONSTRAINTS.
package enum Deferral: String, Sendable, CaseIterable {
  case immediate = "false"
  case deferrable = "true"
  case initiallyDeferred = "initially_deferred"

  init(_ isDeferrable: Bool, initially deferred: Bool) {
    self = deferred ? .initiallyDeferred : isDeferrable ? .deferrable : .immediate
  }

  init(_ model: ModelReader) {
    self = Deferral(rawValue: model.choice("deferrable", Self.allCases.map(\.rawValue))) ?? .immediate
  }

  /// As `CREATE TABLE` takes it; empty where it is the server's choice.
  package var clause: SQL {
    switch self {
    case .immediate: ""
    case .deferrable: " DEFERRABLE"
    case .initiallyDeferred: " DEFERRABLE INITIALLY DEFERRED"
    }
  }

  /// As `ALTER CONSTRAINT` takes it.
  var change: SQL {
    switch self {
    case .immediate: "NOT DEFERRABLE"
    case .deferrable: "DEFERRABLE INITIALLY IMMEDIATE"
    case .initiallyDeferred: "DEFERRABLE INITIALLY DEFERRED"
    }
  }

  static let key = ModelKey(
    "deferrable", .choice(allCases.map(\.rawValue)), "the check may wait; `initially_deferred`: it does")
}
