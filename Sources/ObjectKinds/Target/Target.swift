package import CatalogModel
package import SQLSyntax

/// The words with which statements name any object: what stands behind `COMMENT ON`, `SECURITY LABEL ON`, and
/// before `OWNER TO`.
extension ObjectAddress {
  /// `TABLE cfg.ticket`, `COLUMN cfg.ticket.topic`, `FUNCTION cfg.touch(integer)`, `TRIGGER t ON cfg.ticket`.
  package var phrase: SQL {
    switch type {
    case "table column", "foreign table column": "COLUMN \(names: names)"
    case "table constraint": "CONSTRAINT \(name: name) ON \(names: holderNames)"
    case "domain constraint": "CONSTRAINT \(name: name) ON DOMAIN \(names: holderNames)"
    case "trigger", "policy", "rule": "\(SQL(type.uppercased())) \(name: name) ON \(names: holderNames)"
    case "statistics object": "STATISTICS \(names: names)"
    case "function", "procedure": "\(SQL(type.uppercased())) \(names: names)(\(argumentList))"
    case "aggregate": "AGGREGATE \(names: names)(\(arguments.isEmpty ? "*" : argumentList))"
    case "operator": "OPERATOR \(operatorName(names)) (\(argumentList))"
    case "operator class", "operator family":
      "\(SQL(type.uppercased())) \(names: names) USING \(name: arguments.first ?? "btree")"
    case "cast": "CAST (\(castTypes))"
    default: "\(SQL(type.uppercased())) \(names: names)"
    }
  }

  /// All names but the last: the table of a trigger, the domain of a constraint.
  private var holderNames: [String] { Array(names.dropLast()) }

  var argumentList: SQL { identityList(arguments, isProcedure: type == "procedure") }

  private var castTypes: SQL { arguments.map { "\(deparsed: $0)" as SQL }.joined(" AS ") }
}

/// An operator's name is made of signs and never quoted.
package func operatorName(_ names: [String]) -> SQL {
  "\(names: Array(names.dropLast())).\(SQL(names.last ?? ""))"
}
