import CatalogModel
import Diffing

extension RedFlag {
  /// The flag of one sort of drop; which objects it is about, their kinds say.
  static func drop(
    _ slug: String, _ level: FlagLevel, title: String, condition: String, effect: String, workaround: String,
    example: Example
  ) -> RedFlag {
    RedFlag(
      slug, level, title: title, condition: condition, effect: effect, workaround: workaround,
      example: example
    ) { effects in
      effects.drops.filter { $0.old?.kind.dropFlag == slug }.map(effects.drop)
        + effects.remade.filter { $0.old?.kind.dropFlag == slug }.map(effects.remaking)
        // What a kind says of a change: the attribute of a row type goes, and what columns hold in it.
        + effects.objections.filter { $0.flag.slug == slug }.compactMap(effects.finding)
    }
  }
}

/// Flags for drops of kinds whose drop has no flag of its own here: a comment, a default, a rule.
func otherDrops(_ effects: Effects) -> [RedFlag] {
  let known = Set(RedFlags.all.map(\.slug))
  let kinds = Set((effects.drops + effects.remade).compactMap { $0.old?.kind })
  let slugs = Set(kinds.map(\.dropFlag)).subtracting(known)
  return slugs.sorted().map { slug in
    let noun = slug.hasPrefix("drop-") ? String(slug.dropFirst(5)) : slug
    let stops = kinds.contains { $0.dropFlag == slug && $0.dropStops }
    return .drop(
      slug, stops ? .stop : .warn, title: "a \(noun) goes", condition: "a \(noun) is dropped",
      effect: stops ? "what it holds goes" : "something may lean on it",
      workaround: "leave it in the model where it is still wanted", example: .init(bad: "", good: ""))
  }
}

extension Effects {
  func drop(_ change: Change) -> Finding {
    let all = going[change.address] ?? []
    let relations = liveRelations(all.filter(\.holdsData).map(\.address))
    let holdsData = all.contains { $0.holdsData }
    var why = "\(change.address) goes"
    if holdsData {
      why += change.address.names.count > 2 ? ", with every value in it" : ", with everything in it"
    }
    let others = all.count - 1
    let facts =
      (others > 0 ? ["\(counted(others, "object")) \(others == 1 ? "goes" : "go") with it"] : [])
      + sizeFacts(change.address, relations, holdsData: holdsData) + dependentFacts(all.map(\.address))
    return Finding(change.address, why, facts: facts)
  }

  func remaking(_ change: Change) -> Finding {
    let attributes = listed(change.attributes.map { "`\($0)`" })
    let cause = attributes.isEmpty ? "what it is built upon is" : "PostgreSQL cannot change \(attributes)"
    let remade = "\(change.address) is dropped and made again, because \(cause)"
    if keepsRowsInParts(change) {
      return Finding(
        change.address,
        "\(remade): its partitions leave it and join again, with their rows, "
          + "but what an identity column of its own had counted goes",
        facts: dependentFacts([change.address]))
    }
    return Finding(
      change.address, "\(remade): what it held goes",
      facts: sizeFacts(change.address, liveRelations([change.address]), holdsData: true)
        + dependentFacts([change.address]))
  }

  /// The live relations that the objects are or stand in, each once.
  private func liveRelations(_ addresses: [ObjectAddress]) -> [String] {
    Set(addresses.map(liveRelation)).filter { context.facts.relations[$0] != nil }.sorted()
  }

  private func sizeFacts(_ address: ObjectAddress, _ relations: [String], holdsData: Bool) -> [String] {
    guard holdsData else { return [] }
    if let counter = context.facts.counters[liveRelation(address)] {
      return ["the counter stands at \(counter)"]
    }
    guard context.facts.isAsked else {
      return ["how many rows it has is not known: the database was not asked"]
    }
    let sizes = relations.compactMap { context.facts.relations[$0] }
    guard let first = sizes.first else { return [] }
    guard address.names.count < 3 else {
      return ["the live table \(relations[0]) has \(first.text)"] + valueFact(address)
    }
    if sizes.count == 1 { return ["the live table \(relations[0]) has \(first.text)"] }
    let whole = LiveFacts.Relation(
      rows: sizes.reduce(0) { $0 + max(0, $1.rows) }, isExact: sizes.allSatisfy(\.isExact),
      bytes: sizes.reduce(0) { $0 + $1.bytes })
    return ["\(counted(sizes.count, "live table")) with \(whole.text): \(listed(relations))"]
  }

  /// How many rows have a value in what stands inside a relation.
  private func valueFact(_ address: ObjectAddress) -> [String] {
    guard case .count(let count)? = context.facts.answers[FlagQuestion.valuesID(address)] else { return [] }
    return ["\(counted(count, "row")) \(count == 1 ? "has" : "have") a value in it"]
  }

  private func dependentFacts(_ addresses: [ObjectAddress]) -> [String] {
    let gone = Set(addresses)
    let inside = gone.flatMap { leaning[$0] ?? [] }.filter { $0.facet == nil && context.old[$0] != nil }
    let names = Set(inside.map(\.description)).union(gone.flatMap { context.outsideDependents[$0] ?? [] })
    return names.isEmpty ? [] : ["leaning on it: \(listed(names.sorted()))"]
  }
}
