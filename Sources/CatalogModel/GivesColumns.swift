/// Gives the tables of it their columns: a composite type.
package protocol GivesColumns: SchemaObject {
  /// Changes it where values in its tables take a cast that has to be written, for which `ALTER TYPE` has no word.
  ///
  /// - Parameter columns: by table, those that get another type with it, as they were and as they are to be.
  /// - Returns: nil where it cannot be changed in place.
  func alter(
    from old: any SchemaObject,
    casting columns: [ObjectAddress: [(old: any SchemaObject, new: any SchemaObject)]]
  ) -> [Statement]?
}
