package import CatalogModel

/// A procedure. Manual, CREATE PROCEDURE.
package struct Procedure: RoutineKind {
  package var routine: Routine

  package init(routine: Routine) { self.routine = routine }

  package static let kind = ObjectKind(
    "procedure", "A procedure (manual: CREATE PROCEDURE)", dropFlag: "drop-function", catalog: .procedure,
    file: .own(folder: "procedures"))

  package static let word = "PROCEDURE"
  package static let section = "procedures"
  package static let catalogKinds = "'p'"
  package static let attributes = routineAttributes
  package static let sections = [ModelSection("procedures", .named, order: 310, keys: routineKeys)]
}
