import CatalogModel
import Diffing
import Planning
import Postgres
import RedFlags
import ShadowDatabase

extension Workspace {
  /// Gives columns whose types change the explicit casts that PostgreSQL asks for, in the direction in which it asks.
  ///
  /// - Returns: what was missing, for the flags: not where only the way back needed it.
  func castingExplicitly(
    _ asked: [CastAsked], in comparison: inout Comparison
  ) async throws -> [CastNeeded] {
    var needed: [ObjectAddress: CastNeeded] = [:]
    for cast in asked {
      if let cast = self.cast(cast.column, in: &comparison, message: cast.message) {
        needed[cast.column] = cast
      }
    }
    let planner = try await planner()
    let base = comparison.base
    comparison.up = try planner.plan(from: base, to: comparison.new)
    comparison.down = try planner.plan(from: comparison.new, to: base, isWayBack: true)
    return needed.values.sorted { $0.column < $1.column }
  }

  private func cast(
    _ column: ObjectAddress, in comparison: inout Comparison, message: String
  ) -> CastNeeded? {
    guard var new = comparison.new[column] else { return nil }
    guard var old = comparison.base[column] else { return nil }
    let types = (typeText(old), typeText(new))
    var isUp = new.hints["using"] == nil
    var isByText = false
    if old.hints["using"] == castText(column.name, types.0) {
      // There is no cast at all between the two (one enum to another): their texts are what they share.
      old.hints["using"] = castText(column.name, "text::" + types.0)
      if new.hints["using"] == castText(column.name, types.1) {
        new.hints["using"] = castText(column.name, "text::" + types.1)
        (isUp, isByText) = (true, true)
      }
    } else {
      new.hints["using"] = new.hints["using"] ?? castText(column.name, types.1)
      old.hints["using"] = castText(column.name, types.0)
    }
    comparison.new.replace(new)
    var base = comparison.base
    base.replace(old)
    if comparison.renames.isEmpty { comparison.old = base }
    comparison.renamedOld = base
    return isUp
      ? CastNeeded(column: column, from: types.0, to: types.1, message: message, isByText: isByText) : nil
  }

  private func castText(_ name: String, _ type: String) -> String { "\(quoted(name))::\(type)" }

  private func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  /// The type as a kind states it.
  private func typeText(_ object: any SchemaObject) -> String { object.valueType ?? "text" }

  /// Which other columns will be asked the same of, found on an empty table each: a proof tells of one at a time. Those
  /// whose type PostgreSQL has no cast for at all stand in the list twice.
  func castsAsked(besides known: ObjectAddress, in comparison: Comparison) async throws -> [CastAsked] {
    var changes: [(column: ObjectAddress, old: String, new: String)] = []
    for change in comparison.up.changes where change.address != known {
      guard case .alter(let old, let new, let attributes) = change.action, new.link == nil,
        attributes.contains(where: \.isRetype), takesCast(new),
        let type = new.valueType, let oldType = old.valueType, oldType != type,
        // What is not PostgreSQL's own is not there.
        !type.contains("."), !oldType.contains("."), !type.isEmpty, !oldType.isEmpty
      else { continue }
      changes.append((change.address, oldType, type))
    }
    if changes.isEmpty { return [] }
    let database = try await shadow().makeDatabase()
    var asked: [CastAsked] = []
    for change in changes {
      let answers = [
        try await answer(change.column.name, change.old, change.new, database.connection),
        try await answer(change.column.name, change.new, change.old, database.connection),
      ].compactMap { $0 }
      guard let first = answers.first else { continue }
      asked.append(CastAsked(column: change.column, message: first.message))
      if answers.contains(where: { $0.sqlState == "42846" }) { asked.append(asked[asked.count - 1]) }
    }
    await database.discard()
    return asked
  }

  /// Not what a model has said already, nor where there are no values: a foreign table's column.
  private func takesCast(_ column: any SchemaObject) -> Bool {
    var column = column
    if column.hints["using"] != nil { return false }
    column.hints["using"] = "value"
    return column.hints["using"] != nil
  }

  /// What the server says where a column of one type becomes one of the other, also with an explicit cast; nil where it does.
  private func answer(
    _ name: String, _ old: String, _ new: String, _ connection: Connection
  ) async throws -> PostgresError? {
    var answer: PostgresError?
    for way in ["", " USING \(castText(name, new))"] {
      do {
        _ = try await connection.execute(
          """
          CREATE TEMPORARY TABLE casting (\(quoted(name)) \(old));
          ALTER TABLE casting ALTER COLUMN \(quoted(name)) TYPE \(new)\(way);
          DROP TABLE casting
          """)
        return answer
      } catch let error as PostgresError {
        if error.isConnectionLoss { throw error }
        guard ["42804", "42846"].contains(error.sqlState) else { return answer }
        answer = error
      }
    }
    return answer
  }
}

/// A column whose new type the server does not reach by itself, and its words.
struct CastAsked: Sendable {
  var column: ObjectAddress
  var message: String
}
