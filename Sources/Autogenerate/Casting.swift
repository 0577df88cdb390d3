import CatalogModel
import Diffing
import Planning
import RedFlags

extension Workspace {
  /// Gives a column's type change the explicit cast that PostgreSQL asks for, in the direction in which it asks.
  ///
  /// - Returns: what was missing, for the flag; nil where only the way back needed it.
  func castingExplicitly(
    _ column: ObjectAddress, in comparison: inout Comparison, message: String
  ) throws -> CastNeeded? {
    let planner = Planner(kinds: kinds)
    guard var new = comparison.new[column] else { return nil }
    let before = comparison.renames.isEmpty ? comparison.old : comparison.renamedOld
    guard var old = before[column] else { return nil }
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
    var base = before
    base.replace(old)
    if comparison.renames.isEmpty { comparison.old = base }
    comparison.renamedOld = base
    comparison.up = try planner.plan(from: base, to: comparison.new)
    comparison.down = try planner.plan(from: comparison.new, to: base)
    return isUp
      ? CastNeeded(column: column, from: types.0, to: types.1, message: message, isByText: isByText) : nil
  }

  private func castText(_ name: String, _ type: String) -> String { "\(quoted(name))::\(type)" }

  private func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  /// The type as a kind states it.
  private func typeText(_ object: any SchemaObject) -> String { object.valueType ?? "text" }
}
