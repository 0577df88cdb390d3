/// What is lost on the way down: the `loses:` lines in the head of a revision's down file.
package enum Losses {
  /// Table by table and column by column, from the flags of the whole revision.
  package static func lines(of flags: [RaisedFlag]) -> [String] {
    flags.filter { $0.slug == "irreversible" || $0.slug == "downgrade-loses-data" }.map(\.why)
  }
}
