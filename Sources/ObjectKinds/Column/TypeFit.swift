import CatalogModel
import SQLSyntax

/// What may become of values that move from one type to another. Types as `format_type` prints them.
struct TypeFit {
  enum Loss: String {
    /// Some values have no counterpart.
    case range = "type-narrowing"
    /// Values are rounded or cut off.
    case digits = "precision-loss"
    /// The same value is written in another way.
    case encoding = "encoding-change"
  }

  let old: TypeShape
  let new: TypeShape

  init(from old: String, to new: String) {
    self.old = TypeShape(old)
    self.new = TypeShape(new)
  }

  /// What may be lost, gravest first; empty where every value comes through as it is.
  var losses: [Loss] {
    if old == new { return [] }
    if old.isArray != new.isArray { return new.isAnyText ? [] : [.range] }
    if old.base == new.base { return sameBase }
    if new.isText { return intoText }
    if let losses = betweenNumbers ?? betweenTimes { return losses }
    switch (old.base, new.base) {
    case ("json", "jsonb"): return [.encoding]
    case (_, "bytea") where old.isText: return [.encoding]
    case ("jsonb", "json"), ("cidr", "inet"), ("boolean", "integer"), ("macaddr", "macaddr8"): return []
    default: return [.range]
    }
  }

  private var sameBase: [Loss] {
    guard let width = new.modifiers.first else { return [] }
    switch old.base {
    case "numeric": return numericLosses(whole: old.wholeDigits, fraction: old.fraction)
    case "bit": return [.range]
    case _ where old.isTime: return width < (old.modifiers.first ?? 6) ? [.digits] : []
    default: return width < (old.modifiers.first ?? .max) ? [.range] : []
    }
  }

  private var intoText: [Loss] {
    if old.base == "bytea" { return [.encoding] }
    guard let width = new.modifiers.first else { return [] }
    return old.isText && (old.modifiers.first ?? .max) <= width ? [] : [.range]
  }

  private var betweenNumbers: [Loss]? {
    guard old.isNumber, new.isNumber else { return nil }
    switch new.base {
    case "numeric":
      if new.modifiers.isEmpty { return [] }
      return numericLosses(whole: old.wholeDigits, fraction: old.isInteger ? 0 : old.fraction)
    case "real", "double precision":
      // 6 and 15 digits are kept whatever they are (manual 8.1.3).
      let kept = new.base == "real" ? 6 : 15
      if old.base == "double precision" { return [.range, .digits] }
      if old.base == "real" { return [] }
      return old.isInteger && (old.wholeDigits ?? .max) <= kept + 1 && old.base != "bigint" ? [] : [.digits]
    default:
      let short = (old.wholeDigits ?? .max) > (new.wholeDigits ?? 0) - (old.isInteger ? 0 : 1)
      return (short ? [.range] : []) + (old.isInteger || old.fraction == 0 ? [] : [.digits])
    }
  }

  private func numericLosses(whole: Int?, fraction: Int?) -> [Loss] {
    ((whole ?? .max) > (new.wholeDigits ?? .max) ? [.range] : [])
      + ((fraction ?? .max) > (new.fraction ?? .max) ? [.digits] : [])
  }

  private var betweenTimes: [Loss]? {
    guard old.isTime, new.isTime else { return nil }
    switch (old.base, new.base) {
    case ("date", _): return new.base.hasPrefix("timestamp") ? [] : [.range]
    case (_, "date"): return old.base.hasPrefix("timestamp") ? [.digits] : [.range]
    case (_, _) where old.base.hasPrefix("timestamp") && new.base.hasPrefix("timestamp"): return [.encoding]
    case (_, _) where old.base.hasPrefix("timestamp") && new.base.hasPrefix("time"): return [.digits]
    case (_, _) where old.base.hasPrefix("time") && new.base.hasPrefix("time"): return [.encoding]
    default: return [.range]
    }
  }
}

extension TypeFit {
  /// Whether a number that has no counterpart is an error where it comes by its text, as in JSON, and never another
  /// number; and others come through.
  var isRefusedFromText: Bool {
    guard let losses = betweenNumbers, !old.isArray, !new.isArray else { return false }
    return new.isInteger ? (old.fraction ?? 0) == 0 : losses == [.range]
  }

  /// Whether the one is cast to the other and rounded, which their texts are not.
  var isBetweenNumbers: Bool {
    old.isNumber && new.isNumber && !old.isArray && !new.isArray && old.base != new.base
  }

  /// Which values do not come through, as SQL over the column; the general answer is the way there and back.
  func broken(_ loss: Loss, column: SQL, oldText: String, newText: String) -> SQL {
    if !old.isArray, let simple = simplyBroken(loss, column) { return simple }
    let there: SQL = "\(column)::\(deparsed: newText)"
    return Self.differs(column, there, oldText, hasEquality: old.hasEquality)
  }

  static func differs(_ column: SQL, _ there: SQL, _ oldText: String, hasEquality: Bool) -> SQL {
    let back: SQL = "\(there)::\(deparsed: oldText)"
    return hasEquality
      ? "\(back) IS DISTINCT FROM \(column)" : "\(back)::text IS DISTINCT FROM \(column)::text"
  }

  /// Where the answer can be had without a cast that fails on the first bad value.
  private func simplyBroken(_ loss: Loss, _ column: SQL) -> SQL? {
    switch loss {
    case .encoding: return old.isTime ? "\(column) IS NOT NULL" : nil
    case .range where new.isText:
      return new.modifiers.first.map { "pg_catalog.length(\(column)::text) > \(number: $0)" }
    case .range where old.isNumber && new.isInteger:
      let limits = ["smallint": "-32768 AND 32767", "integer": "-2147483648 AND 2147483647"]
      return
        "\(column) NOT BETWEEN \(SQL(limits[new.base] ?? "-9223372036854775808 AND 9223372036854775807"))"
    case .range where old.isNumber && new.base == "numeric":
      guard let whole = new.wholeDigits, let fraction = new.fraction else { return nil }
      return "pg_catalog.abs(pg_catalog.round(\(column)::numeric, \(number: fraction))) >= 1e\(number: whole)"
    case .digits where old.isNumber && (new.isInteger || new.base == "numeric"):
      return
        "\(column)::numeric <> pg_catalog.round(\(column)::numeric, \(number: new.isInteger ? 0 : new.fraction ?? 0))"
    case .range, .digits: return nil
    }
  }
}
