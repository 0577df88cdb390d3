/// Keeps rows of other tables in its columns, and cannot give them up for a while: it is made anew where all rows of such
/// a table are written anew. A materialized view.
package protocol StoresRowTypes: SchemaObject {
  /// The names of tables and composite types whose rows stand there, alone or in arrays.
  var rowTypes: [[String]] { get }
}

/// Has all of its rows written anew where it changes in place.
package protocol WritesRowsAnew: SchemaObject {
  func writesRowsAnew(since old: any SchemaObject) -> Bool
}
