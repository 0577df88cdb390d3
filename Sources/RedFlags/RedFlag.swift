/// A red flag as data: what it is, when it is raised, what to do. `docs/red-flags.md` is rendered from it.
package struct RedFlag: Sendable {
  /// What to write instead: a piece of a model, of SQL, or a command.
  package struct Example: Sendable {
    package var bad: String
    package var good: String

    package init(bad: String, good: String) {
      self.bad = bad
      self.good = good
    }
  }

  /// From when on it is raised, or stops.
  package struct Threshold: Sendable {
    package var amount: Int
    /// `objects`, `MB`.
    package var unit: String
  }

  package var slug: String
  package var level: FlagLevel
  /// Neither plumb.yaml nor `--accept` lets it pass.
  package var isHard: Bool
  package var title: String
  /// When it is raised.
  package var condition: String
  /// What would happen.
  package var effect: String
  /// What to do instead.
  package var workaround: String
  package var example: Example
  package var over: Threshold?
  let evaluate: @Sendable (Effects) -> [Finding]

  init(
    _ slug: String, _ level: FlagLevel, isHard: Bool = false, title: String, condition: String,
    effect: String,
    workaround: String, example: Example, over: Threshold? = nil,
    evaluate: @escaping @Sendable (Effects) -> [Finding]
  ) {
    self.slug = slug
    self.level = level
    self.isHard = isHard
    self.title = title
    self.condition = condition
    self.effect = effect
    self.workaround = workaround
    self.example = example
    self.over = over
    self.evaluate = evaluate
  }

  /// Every object over which this flag is raised.
  func raised(over effects: Effects) -> [RaisedFlag] {
    let setting = effects.context.levels[slug]
    return evaluate(effects).map { finding in
      RaisedFlag(
        slug: slug, level: level(of: finding, setting), object: finding.object, address: finding.address,
        place: finding.address.flatMap(effects.place), why: finding.why,
        whatToDo: finding.whatToDo ?? workaround, facts: finding.facts, isHard: isHard)
    }
  }

  /// plumb.yaml has the last word, except where that would lower a hard flag.
  private func level(of finding: Finding, _ setting: FlagSetting?) -> FlagLevel {
    let own = finding.level ?? level
    guard let wanted = setting?.level else { return own }
    return isHard ? max(own, wanted) : wanted
  }
}
