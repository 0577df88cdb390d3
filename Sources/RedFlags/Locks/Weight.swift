import CatalogModel
import Planning
import SQLSyntax

/// A live relation that a statement works on for as long as it is large.
struct Burden {
  var relation: String
  /// Nil where the database was not asked.
  var facts: LiveFacts.Relation?
  var mode: LockMode?
  /// The first statement that does it.
  var sql: String
  /// Bytes a second, as a careful guess for ordinary disks.
  var rate: Int

  static let scanning = 200 << 20
  static let rewriting = 40 << 20

  /// Above `over` megabytes it stops; what is read in the blink of an eye is a note.
  func level(over: Int) -> FlagLevel {
    guard let facts else { return .warn }
    if facts.bytes > over << 20 { return .stop }
    return facts.bytes > 1 << 20 ? .warn : .note
  }

  var sizeText: String {
    facts.map { "the live table has \($0.text)" }
      ?? "how large it is is not known: the database was not asked"
  }

  var waitText: String {
    guard let facts else { return "as long as it takes to go through the whole table" }
    return "expected to take \(durationText(seconds: Double(facts.bytes) / Double(rate)))"
  }

  var details: [String] {
    [sizeText, waitText] + (mode.map { ["lock seen: \($0.name)"] } ?? []) + ["statement: \(firstLine)"]
  }

  private var firstLine: String {
    let line = sql.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    return line.count < sql.count ? line + " ..." : line
  }
}

extension Effects {
  /// Relations that are written anew, as it was seen on the shadow.
  func rewrites() -> [Burden] {
    burdens(rate: Burden.rewriting) { observation, _ in Set(observation.rewritten.map(liveRelation(ofText:)))
    }
  }

  /// Relations that are read from end to end while a lock is held.
  func scans() -> [Burden] {
    let scanned = scannedRelations()
    return burdens(rate: Burden.scanning) { observation, _ in scanned[observation.sql] ?? [] }
  }

  /// One burden for each relation: the strongest lock that it is worked on under.
  private func burdens(
    rate: Int, _ relations: (Evidence.Observation, Effects) -> Set<String>
  ) -> [Burden] {
    var found: [String: Burden] = [:]
    for observation in context.evidence?.up ?? [] {
      for relation in relations(observation, self) where isLive(relation) {
        let mode = observation.locks.filter { liveRelation(ofText: $0.relation) == relation }.map(\.mode)
          .max()
        if let known = found[relation], (known.mode?.rawValue ?? 0) >= (mode?.rawValue ?? 0) { continue }
        found[relation] = Burden(
          relation: relation, facts: context.facts.relations[relation], mode: mode, sql: observation.sql,
          rate: rate)
      }
    }
    return found.values.sorted { $0.relation < $1.relation }
  }

  /// By statement, what kinds say that it reads whole.
  private func scannedRelations() -> [String: Set<String>] {
    var byAddress: [ObjectAddress: Set<String>] = [:]
    for objection in objections where objection.flag.slug == "full-scan-under-lock" {
      guard let relation = objection.flag.relation else { continue }
      byAddress[objection.address, default: []].insert(liveRelation(relation))
    }
    guard !byAddress.isEmpty else { return [:] }
    // A table that regroups its parts says for them what it does.
    let spoken = Set(context.up.steps.flatMap { $0.nodes.map(\.address) })
    for (address, relations) in byAddress where !spoken.contains(address) {
      guard let whole = (context.new[address] ?? context.old[address])?.parent else { continue }
      byAddress[whole, default: []].formUnion(relations)
    }
    var bySQL: [String: Set<String>] = [:]
    for step in context.up.steps {
      for node in step.nodes {
        bySQL[step.statement.sql.text, default: []].formUnion(byAddress[node.address] ?? [])
      }
    }
    return bySQL
  }

  /// What this plan makes has no rows.
  private func isLive(_ relation: String) -> Bool {
    context.facts.isAsked ? context.facts.relations[relation] != nil : dataRelations[relation] != nil
  }

  private func liveRelation(ofText text: String) -> String {
    guard let names = nameParts(text), names.count == 2 else { return text }
    return liveRelation(names)
  }
}
