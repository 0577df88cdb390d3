package import CatalogModel

/// A function; window functions too. Manual, CREATE FUNCTION.
package struct Function: RoutineKind {
  package var routine: Routine

  package init(routine: Routine) { self.routine = routine }

  package static let kind = ObjectKind(
    "function", "A function (manual: CREATE FUNCTION)", dropFlag: "drop-function", catalog: .procedure,
    file: .own(folder: "functions"))

  package static let word = "FUNCTION"
  package static let section = "functions"
  package static let catalogKinds = "'f', 'w'"
  package static let attributes = routineAttributes

  package static let sections = [
    ModelSection(
      "functions", .named, order: 300,
      keys: [
        ModelKey("returns", .text, "a type, `setof` a type, `table(…)`; not where `OUT` arguments say it")
      ] + routineKeys + [
        ModelKey(
          "volatility", .choice(["volatile", "stable", "immutable"]), "`volatile` where nothing is written"),
        ModelKey("strict", .flag, "NULL where an argument is NULL"),
        ModelKey("leakproof", .flag, "tells nothing about its arguments but by its result"),
        ModelKey("parallel", .choice(["unsafe", "restricted", "safe"]), "`unsafe` where nothing is written"),
        ModelKey("cost", .number, "where it is not the language's own"),
        ModelKey("rows", .number, "how many rows it is expected to return; 1000 where nothing is written"),
        ModelKey("support", .text, "the function that helps the planner"),
        ModelKey("window", .flag, "a window function"),
      ])
  ]

  package static func address(_ schema: String, _ name: String, _ arguments: [String] = []) -> ObjectAddress {
    ObjectAddress("function", [schema, name], arguments: arguments)
  }
}
