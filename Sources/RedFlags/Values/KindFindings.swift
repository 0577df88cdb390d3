import CatalogModel
import SQLSyntax

extension RedFlag {
  /// A flag that kinds raise over their own changes, weighed with the live rows that break.
  static func ofKinds(
    _ slug: String, _ level: FlagLevel, title: String, condition: String, effect: String, workaround: String,
    example: Example
  ) -> RedFlag {
    RedFlag(
      slug, level, title: title, condition: condition, effect: effect, workaround: workaround,
      example: example
    ) { effects in
      effects.objections.filter { $0.flag.slug == slug }.compactMap(effects.finding)
    }
  }
}

extension Effects {
  /// What the kind said, with what the live database answered; nil where no row breaks and that is the question.
  func finding(_ objection: Objection) -> Finding? {
    let flag = objection.flag
    let shown = flag.show.map { ["show them: \($0(names).text)"] } ?? []
    var finding = Finding(objection.address, flag.why, whatToDo: flag.whatToDo)
    guard flag.count != nil else { return finding }
    switch context.facts.violations(objection.question) {
    case .count(0):
      if flag.needsRows { return nil }
      finding.facts = ["no live row is affected"]
    case .count(let count):
      finding.facts = ["\(counted(count, "live row")) \(count == 1 ? "is" : "are") affected"] + shown
    case .some(let message):
      finding.facts = ["at least one live row is affected, the server said: \(message)"] + shown
    case .unknown(let reason):
      if flag.needsRows { finding.level = .warn }
      finding.facts = ["how many live rows are affected is not known: \(reason)"] + shown
    }
    return finding
  }
}
