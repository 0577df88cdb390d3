package import CatalogModel
import SQLSyntax

/// What functions and procedures have in common. Manual, CREATE FUNCTION and CREATE PROCEDURE.
package struct Routine: Sendable, Equatable {
  package enum Body: Sendable, Equatable {
    /// A string that the language reads: `prosrc` to the letter.
    case text(String)
    /// The SQL standard's form, `RETURN …` or `BEGIN ATOMIC … END`, which leans on what it names.
    case standard(String)
    /// A symbol in a shared library.
    case library(file: String, symbol: String)
  }

  /// A setting that holds while the routine runs.
  package struct Setting: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = settingValue(name, value)
    }
  }

  package var schema: String
  package var name: String
  package var arguments: [RoutineArgument] = []
  /// As `pg_get_function_result` prints it; nil for a procedure, and where the `OUT` arguments say it.
  package var returns: String?
  package var language: String
  package var body: Body
  package var volatility = "volatile"
  package var isStrict = false
  package var isSecurityDefiner = false
  package var isLeakproof = false
  package var parallel = "unsafe"
  /// Only where it is not the language's own.
  package var cost: String?
  /// Only where it is not 1000.
  package var rows: String?
  package var support: [String]?
  /// In the order in which they are set.
  package var settings: [Setting] = []
  package var isWindow = false
  package var transforms: [String] = []

  package init(schema: String, name: String, language: String, body: Body) {
    self.schema = schema
    self.name = name
    self.language = language
    self.body = body
  }

  /// The types that tell routines of one name apart.
  package var identity: [String] { arguments.filter(\.identifies).map(\.type) }

  var mentions: [String] {
    var texts = arguments.map(\.type) + arguments.compactMap(\.defaultValue) + transforms
    if let returns { texts.append(returns) }
    if let support { texts.append(support.map(quotedIdentifier).joined(separator: ".")) }
    if case .standard(let sql) = body { texts.append(sql) }
    return texts
  }

  var isQuery: Bool { if case .standard = body { true } else { false } }

  /// Whether `CREATE OR REPLACE` may put the new arguments in place of these.
  func hasReplaceableArguments(by new: Routine) -> Bool {
    arguments.count == new.arguments.count
      && zip(arguments, new.arguments).allSatisfy { $0.isReplaceable(by: $1) }
  }
}

/// A kind that is a routine: functions and procedures, whose addresses differ in their type.
package protocol RoutineKind: RunsText {
  /// `FUNCTION` or `PROCEDURE`.
  static var word: String { get }
  static var section: String { get }
  /// Which of `pg_proc.prokind` are of this kind.
  static var catalogKinds: String { get }

  var routine: Routine { get set }
  init(routine: Routine)
}

extension RoutineKind {
  package var address: ObjectAddress {
    ObjectAddress(Self.kind.name, [routine.schema, routine.name], arguments: routine.identity)
  }

  package var parent: ObjectAddress? { Schema.address(routine.schema) }
  package var mentions: [String] { routine.mentions }
  package var isQuery: Bool { routine.isQuery }
  package var textToRun: String? { if case .text(let text) = routine.body { text } else { nil } }

  static var routineAttributes: [Attribute<Self>] {
    [
      Attribute(
        "arguments", \.routine.arguments,
        way: "replaced in place where only defaults or unnamed arguments change; otherwise rebuilt"
      ) { old, new in
        old.routine.hasReplaceableArguments(by: new.routine) ? .alter(new.replacement) : .recreate
      },
      Attribute(recreate: "returns", \.routine.returns),
      Attribute(recreate: "window", \.routine.isWindow),
      Attribute("language", \.routine.language) { $1.replacement },
      Attribute("body", \.routine.body) { $1.replacement },
      Attribute("volatility", \.routine.volatility) { $1.replacement },
      Attribute("strict", \.routine.isStrict) { $1.replacement },
      Attribute("security", \.routine.isSecurityDefiner) { $1.replacement },
      Attribute("leakproof", \.routine.isLeakproof) { $1.replacement },
      Attribute("parallel", \.routine.parallel) { $1.replacement },
      Attribute("cost", \.routine.cost) { $1.replacement },
      Attribute("rows", \.routine.rows) { $1.replacement },
      Attribute("support", \.routine.support) { $1.replacement },
      Attribute("set", \.routine.settings) { $1.replacement },
      Attribute("transforms", \.routine.transforms) { $1.replacement },
    ]
  }
}
