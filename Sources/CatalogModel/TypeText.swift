import SQLSyntax

/// PostgreSQL's aliases of its own types, and what `format_type` prints for them (manual, table 8.1).
private let typeAliases: [String: String] = [
  "int": "integer", "int4": "integer", "int2": "smallint", "int8": "bigint", "bool": "boolean",
  "float4": "real", "float8": "double precision", "float": "double precision", "decimal": "numeric",
  "dec": "numeric", "varchar": "character varying", "char varying": "character varying",
  "char": "character(1)", "character": "character(1)", "bpchar": "bpchar", "varbit": "bit varying",
  "timestamptz": "timestamp with time zone", "timestamp": "timestamp without time zone",
  "timetz": "time with time zone", "time": "time without time zone",
  "bit": "bit(1)",
]

/// The words a person writes instead of the server's: what `pull` prints.
private let shortTypes: [String: String] = [
  "timestamp with time zone": "timestamptz", "timestamp without time zone": "timestamp",
  "time with time zone": "timetz", "time without time zone": "time", "character varying": "varchar",
]

/// A type's name taken apart by its lexical form: base name, modifiers in brackets, array bounds.
private struct TypeParts {
  var base: String
  var modifiers: String?
  /// Words behind the modifiers: `with time zone`.
  var suffix: String
  var arrays: Int
}

/// The text as `format_type` prints the same type: aliases resolved, one `[]` for any array. A bare name for
/// which `schema` answers is qualified with that schema, unless it is one of PostgreSQL's own: those come first, as
/// they do on every search path (manual, 5.10.5). What it does not know it leaves as it is.
package func canonicalType(_ written: String, schema: (String) -> String?) -> String {
  guard let parts = takeApart(written) else { return trimmed(written) }
  let arrays = parts.arrays > 0 ? "[]" : ""
  let words = parts.base.lowercased() + (parts.suffix.isEmpty ? "" : " " + parts.suffix)
  if parts.modifiers == nil, !parts.base.contains("."), let name = nameParts(parts.base), name.count == 1,
    !isBuiltInType(name[0]), let home = schema(name[0])
  {
    return quotedIdentifier(home) + "." + quotedIdentifier(name[0]) + arrays
  }
  guard let modifiers = parts.modifiers else {
    return (typeAliases[words] ?? (parts.suffix.isEmpty ? parts.base : words)) + arrays
  }
  switch words {
  case "varchar", "char varying", "character varying": return "character varying(\(modifiers))" + arrays
  case "char", "character", "bpchar": return "character(\(modifiers))" + arrays
  case "decimal", "dec", "numeric":
    let numbers = modifiers.split(separator: ",").map { trimmed(String($0)) }
    return "numeric(" + (numbers.count == 1 ? numbers + ["0"] : numbers).joined(separator: ",") + ")" + arrays
  case "varbit", "bit varying": return "bit varying(\(modifiers))" + arrays
  case "timestamptz", "timestamp with time zone": return "timestamp(\(modifiers)) with time zone" + arrays
  case "timestamp", "timestamp without time zone": return "timestamp(\(modifiers)) without time zone" + arrays
  case "timetz", "time with time zone": return "time(\(modifiers)) with time zone" + arrays
  case "time", "time without time zone": return "time(\(modifiers)) without time zone" + arrays
  case "float": return (Int(modifiers) ?? 53) < 25 ? "real" + arrays : "double precision" + arrays
  default: return parts.base + "(\(modifiers))" + (parts.suffix.isEmpty ? "" : " " + parts.suffix) + arrays
  }
}

/// The short form that ``canonicalType(_:schema:)`` reads back as the same type.
package func shortType(_ canonical: String, in schema: String) -> String {
  var base = canonical
  var arrays = ""
  while base.hasSuffix("[]") {
    base.removeLast(2)
    arrays += "[]"
  }
  let own = quotedIdentifier(schema) + "."
  if base.hasPrefix(own), let parts = nameParts(base), parts.count == 2 {
    return writtenName(parts[1]) + arrays
  }
  if let short = shortTypes[base] { return short + arrays }
  if base.hasPrefix("character varying(") {
    return "varchar" + base.dropFirst("character varying".count) + arrays
  }
  if let open = base.firstIndex(of: "("), let close = base.firstIndex(of: ")"),
    let short = shortTypes[String(base[..<open] + base[base.index(after: close)...])]
  {
    return short + base[open...close] + arrays
  }
  return canonical
}

private func takeApart(_ written: String) -> TypeParts? {
  var text = Substring(trimmed(written))
  var arrays = 0
  while text.hasSuffix("]"), let open = text.lastIndex(of: "[") {
    guard text[text.index(after: open)...].dropLast().allSatisfy({ $0.isNumber }) else { return nil }
    text = text[..<open]
    while text.last == " " { text.removeLast() }
    arrays += 1
  }
  guard let open = text.firstIndex(of: "("), !text.contains("\"") else {
    return TypeParts(base: normalSpaces(text), modifiers: nil, suffix: "", arrays: arrays)
  }
  guard let close = text.lastIndex(of: ")"), open < close else { return nil }
  return TypeParts(
    base: normalSpaces(text[..<open]), modifiers: trimmed(String(text[text.index(after: open)..<close])),
    suffix: normalSpaces(text[text.index(after: close)...]).lowercased(), arrays: arrays)
}

private func normalSpaces(_ text: Substring) -> String {
  text.contains("\"") ? String(text) : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
