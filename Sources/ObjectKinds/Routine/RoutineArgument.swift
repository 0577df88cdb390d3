import CatalogModel
import SQLSyntax

/// An argument of a routine, taken apart by its lexical form.
package struct RoutineArgument: Sendable, Equatable {
  package enum Mode: String, Sendable {
    case input = "IN"
    case output = "OUT"
    case both = "INOUT"
    case variadic = "VARIADIC"
  }

  package var mode: Mode = .input
  package var name: String?
  /// As `format_type` prints it without modifiers: routines know none.
  package var type: String
  /// The SQL expression behind `DEFAULT`.
  package var defaultValue: String?

  /// The arguments of a list, as `pg_get_function_arguments` prints it or a person writes it in SQL.
  ///
  /// - Parameter typeText: the type as the server prints it.
  package static func list(_ text: String, typeText: (String) -> String) -> [RoutineArgument] {
    splitAtTopLevelCommas(text).map { RoutineArgument($0, typeText: typeText) }
  }

  init(type: String) { self.type = type }

  private init(_ text: String, typeText: (String) -> String) {
    var words = SQLWords(text)
    if let mode = Self.takeMode(&words) { self.mode = mode }
    let end = words.firstIndex { $0.uppercased() == "DEFAULT" || $0 == "=" }
    if let end { defaultValue = words.text(after: end) }
    words.cut(at: end)
    if words.count > 1, !Self.isType(words) {
      name = words.takeName()
      if let mode = Self.takeMode(&words) { self.mode = mode }
    }
    type = routineType(words.rest, typeText: typeText)
  }

  /// `IN`, `OUT`, `INOUT`, `IN OUT` or `VARIADIC` with something behind it.
  private static func takeMode(_ words: inout SQLWords) -> Mode? {
    guard words.count > 1, let mode = Mode(rawValue: words[0].uppercased()) else { return nil }
    words.drop()
    guard mode == .input, words.count > 1, words[0].uppercased() == "OUT" else { return mode }
    words.drop()
    return .both
  }

  /// Whether the words are a type alone: what is behind the first cannot follow a name, or the first is a
  /// keyword that no argument can have as its name.
  private static func isType(_ words: SQLWords) -> Bool {
    if [".", "(", "[", "%"].contains(words[1]) { return true }
    let first = words[0].lowercased()
    return typeKeywords.contains(first) || first == "double" && words[1].lowercased() == "precision"
  }

  /// The types' names that PostgreSQL's grammar keeps for itself (`col_name_keyword`).
  private static let typeKeywords: Set<String> = [
    "bigint", "bit", "boolean", "char", "character", "dec", "decimal", "float", "int", "integer", "interval",
    "national", "nchar", "numeric", "real", "setof", "smallint", "time", "timestamp", "varchar",
  ]
}

extension RoutineArgument {
  /// Whether it is among those that tell routines of one name apart.
  package var identifies: Bool { mode != .output }

  var hasResult: Bool { mode == .output || mode == .both }

  /// `INOUT total bigint DEFAULT 0`.
  var text: String { text(type: type) }

  func text(type: String) -> String {
    declaration(type: type) + (defaultValue.map { " DEFAULT " + $0 } ?? "")
  }

  private func declaration(type: String) -> String {
    (mode == .input ? "" : mode.rawValue + " ") + (name.map { quotedIdentifier($0) + " " } ?? "") + type
  }

  /// Whether `CREATE OR REPLACE` may put `new` in this one's place (pg_proc.c, ProcedureCreate).
  func isReplaceable(by new: RoutineArgument) -> Bool {
    guard mode == new.mode, type == new.type, defaultValue == nil || new.defaultValue != nil else {
      return false
    }
    return name == new.name || name == nil && !hasResult
  }
}

extension ModelNaming {
  /// A type among arguments, where `Ticket Item` would be an argument of that name: in full, as SQL quotes it.
  func argumentType(_ canonical: String) -> String {
    let written = type(canonical)
    let read = RoutineArgument.list(written) { $0 }
    return read.count == 1 && read[0] == RoutineArgument(type: written) ? written : canonical
  }
}

/// The type as a routine keeps it: without modifiers, which PostgreSQL drops here.
func routineType(_ written: String, typeText: (String) -> String) -> String {
  var type = typeText(written)
  if !type.contains("\""), let open = type.firstIndex(of: "("), let close = type.lastIndex(of: ")"),
    open < close
  {
    type.removeSubrange(open...close)
  }
  let arrays = type.hasSuffix("[]") ? "[]" : ""
  let base = type.dropLast(arrays.count)
  if base == "bpchar" { return "character" + arrays }
  return base.hasPrefix("interval ") ? "interval" + arrays : type
}
