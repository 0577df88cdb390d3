/// Whether the server turns a value of one type into the other without being told how (pg_cast's assignment casts
/// among its own types); for types that people made, it may, but a cast that is written out does the same.
func isAssignable(_ old: String, to new: String) -> Bool {
  let (old, new) = (plainType(old), plainType(new))
  if old == new { return true }
  if old.hasSuffix("[]") != new.hasSuffix("[]") { return false }
  let families: [Set<String>] = [
    ["smallint", "integer", "bigint", "numeric", "real", "double precision"],
    ["date", "timestamp without time zone", "timestamp with time zone"],
    ["inet", "cidr"], ["json", "jsonb"], ["bit", "bit varying"],
  ]
  let (from, to) = (element(old), element(new))
  let texts: Set<String> = ["text", "character varying", "character", "bpchar", "name"]
  return texts.contains(to) || families.contains { $0.contains(from) && $0.contains(to) }
}

private func element(_ type: String) -> String { type.hasSuffix("[]") ? String(type.dropLast(2)) : type }

/// Without modifiers: `timestamp(3) with time zone` is `timestamp with time zone`.
private func plainType(_ type: String) -> String {
  guard !type.contains("\""), let open = type.firstIndex(of: "("), let close = type.lastIndex(of: ")") else {
    return type
  }
  return String(type[..<open] + type[type.index(after: close)...])
}
