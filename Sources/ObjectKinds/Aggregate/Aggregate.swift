package import CatalogModel
import SQLSyntax

/// An aggregate function. Manual, CREATE AGGREGATE.
package struct Aggregate: SchemaObject {
  package var schema: String
  package var name: String
  package var arguments: [RoutineArgument] = []
  /// What stands behind `ORDER BY` in the list of an ordered-set aggregate; nil for all others.
  package var orderedArguments: [RoutineArgument]?
  package var isHypothetical = false
  package var stateType: String
  /// The functions by the word that `CREATE AGGREGATE` has for each: `sfunc`, `finalfunc`, … One of
  /// pg_catalog, or one that a model names without its schema, is a single name, which the server finds.
  package var functions: [String: [String]] = [:]
  /// The other parameters that are not the server's choice, by their words: `initcond`, `sspace`, …
  package var parameters: [String: String] = [:]

  package init(schema: String, name: String, stateType: String) {
    self.schema = schema
    self.name = name
    self.stateType = stateType
  }

  package static let kind = ObjectKind(
    "aggregate", "A function over many rows (manual: CREATE AGGREGATE)", dropFlag: "drop-function",
    catalog: .procedure, file: .shared("aggregates"))

  package static let attributes: [Attribute<Aggregate>] = [
    Attribute(recreate: "arguments", \.arguments),
    Attribute(recreate: "ordered arguments", \.orderedArguments),
    Attribute(recreate: "hypothetical", \.isHypothetical),
    Attribute(recreate: "stype", \.stateType),
    // The final function decides what is returned, which nothing can change in place.
    Attribute("functions", \.functions, way: "replaced in place; rebuilt where `finalfunc` changes") {
      old, new in
      old.functions["finalfunc"] == new.functions["finalfunc"] ? .alter(new.replacement) : .recreate
    },
    Attribute("parameters", \.parameters) { $1.replacement },
  ]

  package var address: ObjectAddress {
    ObjectAddress("aggregate", [schema, name], arguments: identity)
  }

  /// A hypothetical-set aggregate that takes anything has one `VARIADIC` for both of its lists.
  private var identity: [String] {
    let ordered = arguments.last?.mode == .variadic ? [] : orderedArguments ?? []
    return (arguments + ordered).map(\.type)
  }

  package var parent: ObjectAddress? { Schema.address(schema) }

  package var mentions: [String] {
    (arguments + (orderedArguments ?? [])).map(\.type)
      + [stateType, parameters["mstype"], parameters["sortop"]]
      .compactMap { $0 } + functions.values.map { $0.map(quotedIdentifier).joined(separator: ".") }
  }
}

/// The parameters of `CREATE AGGREGATE` in its order, but for `stype`.
enum AggregateWords {
  static let functions = [
    "sfunc", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc",
  ]
  static let flags = ["finalfunc_extra", "mfinalfunc_extra"]
  static let numbers = ["sspace", "msspace"]
  static let modes = ["finalfunc_modify", "mfinalfunc_modify"]
  static let literals = ["initcond", "minitcond"]
  static let modeWords = ["read_only", "shareable", "read_write"]
}
