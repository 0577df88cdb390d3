/// How much a red flag weighs.
package enum FlagLevel: String, Sendable, Comparable, CaseIterable {
  case note, warn
  /// Nothing is written or run while it is not accepted.
  case stop

  package static func < (a: FlagLevel, b: FlagLevel) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}

/// What `red_flags:` in plumb.yaml says of one flag.
package struct FlagSetting: Sendable, Hashable {
  package var level: FlagLevel?
  /// The amount above which the flag is raised, or stops; its unit is the flag's own.
  package var over: Int?

  package init(level: FlagLevel? = nil, over: Int? = nil) {
    self.level = level
    self.over = over
  }
}
