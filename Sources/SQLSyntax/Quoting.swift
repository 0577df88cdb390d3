/// The identifier as `quote_identifier` of the server writes it: bare only where lower case and no keyword.
package func quotedIdentifier(_ name: String) -> String {
  if isBare(name) { return name }
  return "\"" + doubling(UInt8(ascii: "\""), in: name) + "\""
}

/// Byte by byte: a quote that a combining mark follows is another character for Swift, and still a quote for the server.
private func doubling(_ byte: UInt8, in text: String) -> String {
  guard text.utf8.contains(byte) else { return text }
  return String(decoding: text.utf8.flatMap { $0 == byte ? [byte, byte] : [$0] }, as: UTF8.self)
}

/// A string literal that means the same under every setting of `standard_conforming_strings`.
package func quotedLiteral(_ text: String) -> String {
  let doubled = doubling(UInt8(ascii: "'"), in: text)
  let backslash = UInt8(ascii: "\\")
  return doubled.utf8.contains(backslash)
    ? "E'" + doubling(backslash, in: doubled) + "'" : "'" + doubled + "'"
}

/// A dollar-quoted string whose tag does not occur in the text: for bodies of routines.
package func dollarQuoted(_ text: String) -> String {
  var tag = "$$"
  var attempt = 0
  while text.utf8.firstRange(of: tag.utf8) != nil || text.utf8.last == UInt8(ascii: "$") && tag == "$$" {
    tag = attempt == 0 ? "$_$" : "$_\(attempt)$"
    attempt += 1
  }
  return tag + text + tag
}

/// Undoes ``quotedIdentifier(_:)`` for one identifier that starts at `index`, and moves the index behind it.
/// A bare identifier is taken to the letter: the models fold nothing.
package func scanIdentifier(_ text: Substring) -> (name: String, rest: Substring)? {
  guard let first = text.first else { return nil }
  if first == "\"" {
    var name = ""
    var at = text.index(after: text.startIndex)
    while at < text.endIndex {
      if text[at] == "\"" {
        let next = text.index(after: at)
        guard next < text.endIndex, text[next] == "\"" else { return (name, text[next...]) }
        at = next
      }
      name.append(text[at])
      at = text.index(after: at)
    }
    return nil
  }
  guard first.isLetter || first == "_" || !first.isASCII else { return nil }
  let end =
    text.firstIndex { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" || !$0.isASCII) }
    ?? text.endIndex
  return (String(text[..<end]), text[end...])
}

private func isBare(_ name: String) -> Bool {
  var first = true
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9") where !first: break
    default: return false
    }
    first = false
  }
  return !first && !keywords.contains(name)
}

/// Every keyword of PostgreSQL 13 to 18 that is not "unreserved" (`pg_get_keywords()`).
private let keywords: Set<String> = Set(
  """
  all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both
  case cast char character check coalesce collate collation column concurrently constraint create cross
  current_catalog current_date current_role current_schema current_time current_timestamp current_user dec
  decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign
  freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect
  interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg json_query
  json_scalar json_serialize json_table json_value lateral leading least left like limit localtime
  localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset on
  only or order out outer overlaps overlay placing position precision primary real references returning right
  row select session_user setof similar smallint some substring symmetric system_user table tablesample then
  time timestamp to trailing treat trim true union unique user using values varchar variadic verbose when
  where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi
  xmlroot xmlserialize xmltable
  """.split(whereSeparator: \.isWhitespace).map(String.init))
