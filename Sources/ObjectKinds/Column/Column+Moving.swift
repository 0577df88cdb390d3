package import CatalogModel
import SQLSyntax

/// How values move to another type that bears the same name.
extension Column {
  /// What a person says of how values become others.
  var usedValue: SQL? { hints["using"].map { "\(deparsed: $0)" } }

  private var value: SQL { "\(name: name)" }
  private var holdsArrays: Bool { typeInUse.hasSuffix("[]") }
  private var isArray: Bool { holdsArrays || hasArrayDomain }

  /// The column's type is swapped: its values move over as the passage says.
  package func adapt(to replaced: ObjectAddress, asOwn: Bool, by passage: Passage) -> [Statement]? {
    // It has its parent's new type, without what it said of the old one.
    if followsParent, !asOwn { return isImplied ? [] : keepingBesideParent }
    if passage == .names, isArray, usedValue == nil {
      return arraysByName(of: "pg_catalog.to_jsonb(\(value))") + keeping
    }
    let collate: SQL = collationInUse.map { " COLLATE \(names: $0)" } ?? ""
    let moved = usedValue ?? movedValue(by: passage)
    return [clause("SET DATA TYPE \(deparsed: typeInUse)\(collate) USING \(moved)")] + keeping
  }

  /// Nothing is said of it, and no statement of its own is needed.
  func movedValue(by passage: Passage) -> SQL {
    let array: SQL = holdsArrays ? "[]" : ""
    switch (passage, holdsArrays) {
    case (.text, _): return "\(value)::text\(array)::\(deparsed: typeInUse)"
    case (.type(let type), _): return "\(value)::\(deparsed: type)\(array)::\(deparsed: typeInUse)"
    case (.names, false): return row("pg_catalog.to_jsonb(\(value))", of: typeInUse)
    case (.names, true):
      let element = row("e.value", of: String(typeInUse.dropLast(2)))
      return """
        CASE WHEN \(value) IS NOT NULL THEN ARRAY(SELECT \(element) \
        FROM pg_catalog.jsonb_array_elements(pg_catalog.to_jsonb(\(value))) WITH ORDINALITY e(value, number) \
        ORDER BY e.number) END
        """
    }
  }

  /// PostgreSQL refuses to rewrite a table, or to drop it, while a column has its row type. Values wait as JSON, which
  /// finds the columns of a row by their names.
  package func park(until new: any SchemaObject) -> Swap? {
    guard let new = new as? Column, !isInherited, !new.isInherited, generated == nil, new.generated == nil,
      valueType == new.valueType
    else { return nil }
    let back =
      isArray
      ? arraysByName(of: value)
      : [clause("SET DATA TYPE \(deparsed: typeInUse) USING \(row(value, of: typeInUse))")]
    return Swap(
      before: [clause("SET DATA TYPE jsonb USING pg_catalog.to_jsonb(\(value))")], after: back + new.keeping)
  }

  private func row(_ json: SQL, of type: String) -> SQL {
    "pg_catalog.jsonb_populate_record(NULL::\(deparsed: type), \(json))"
  }

  /// JSON knows no NULL beside its own `null`, no bounds of arrays, and no spaces of a text that was `json`.
  package var flagsOfMovingByName: [KindFlag] {
    let relation = [schema, table]
    return [
      KindFlag(
        TypeFit.Loss.encoding.rawValue,
        "values of \(address.dotted) are taken apart as JSON and put together again, which not all of them survive",
        whatToDo:
          "a `null` inside of JSON becomes NULL, and arrays count from 1: change these rows, or accept it",
        relation: relation, count: changedByMoving("count(*)"),
        show: changedByMoving("*", limit: " LIMIT 20"),
        needsRows: true)
    ]
  }

  private func changedByMoving(_ what: SQL, limit: SQL = "") -> LiveQuery {
    let (relation, name, type) = ([schema, table], name, typeInUse)
    let (holdsArrays, isArray) = (holdsArrays, isArray)
    return { names in
      let column: SQL = "t.\(name: names.column(relation, name))"
      let isMoved: SQL = "pg_catalog.array_lower(\(column), 1) <> 1"
      var condition = isArray ? isMoved : Self.isChanged(column, of: type)
      if holdsArrays {
        let element = Self.isChanged("x.e", of: String(type.dropLast(2)))
        condition = """
          \(isMoved)
          OR EXISTS (SELECT FROM (SELECT pg_catalog.unnest(\(column)) AS e) x WHERE \(element))
          """
      }
      return "SELECT \(what) FROM \(names: names.relation(relation)) t WHERE \(condition)\(limit)"
    }
  }

  private static func isChanged(_ value: SQL, of type: String) -> SQL {
    let again: SQL =
      "pg_catalog.jsonb_populate_record(NULL::\(deparsed: type), pg_catalog.to_jsonb(\(value)))"
    return "\(again)::text IS DISTINCT FROM \(value)::text"
  }

  /// Only a record takes an array over from JSON, and a `USING` has no room for a query: a type for the time being is
  /// that record.
  private func arraysByName(of json: SQL) -> [Statement] {
    let record: SQL = "\(names: [schema, clipped(table + " " + name, " (values)")])"
    let object: SQL = "pg_catalog.jsonb_build_object('value', \(json))"
    let values: SQL = "(pg_catalog.jsonb_populate_record(NULL::\(record), \(object))).value"
    return [
      Statement("CREATE TYPE \(record) AS (value \(deparsed: typeInUse))"),
      clause("SET DATA TYPE \(deparsed: typeInUse) USING \(values)"),
      Statement("DROP TYPE \(record)"),
    ]
  }
}
