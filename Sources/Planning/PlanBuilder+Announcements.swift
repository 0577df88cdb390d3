import CatalogModel
import SQLSyntax

/// What is made of something that leans on it in turn. It is known by its name first. On the way out a base type takes
/// the functions along that read and write it; a view becomes an empty one, so that the function that returns its rows
/// can go.
extension PlanBuilder {
  mutating func addAnnouncements() {
    for address in Set(creates.keys).union(alters.keys).sorted() {
      guard let object = to[address] else { continue }
      let statements = object.announce()
      if statements.isEmpty || alters[address] != nil && !awaitsWhatLeansOnIt(object) { continue }
      announcements[address] = add(address, .announce, object, statements)
    }
    for address in drops.keys.sorted() {
      guard let object = from[address] else { continue }
      let statements = object.retreat()
      if !statements.isEmpty { retreats[address] = add(address, .announce, object, statements) }
    }
  }

  /// Whether it is there already, and what it is to be made of takes it as it will be.
  private func awaitsWhatLeansOnIt(_ object: any SchemaObject) -> Bool {
    let known = object.retreat()
    if known.isEmpty { return false }
    return from[object.address].map { $0.retreat() != known } == true
      || circle(of: object.address, in: to).contains { creates[$0] != nil }
  }

  mutating func orderAnnouncements() {
    for (address, node) in announcements {
      graph.order(drops[address], before: node)
      graph.order(node, before: creates[address])
      graph.order(node, before: alters[address])
      for part in circle(of: address, in: to) {
        graph.order(node, before: creates[part])
        graph.order(node, before: alters[part])
      }
      for need in to.needs(of: address) where !leans(need, on: address, in: to) {
        graph.order(creates[need], before: node)
      }
    }
    for (address, node) in retreats {
      graph.order(node, before: drops[address])
      for need in from.needs(of: address) {
        graph.order(node, before: drops[need])
        graph.order(node, before: asides[need]?.before)
      }
    }
    for (address, node) in drops {
      for part in circle(of: address, in: from) {
        graph.order(drops[part], before: node)
        graph.order(node, before: creates[part])
      }
    }
  }

  /// What may be used without a word (an operator, the class by which rows are sorted) is waited for less than what a
  /// text names.
  /// - Parameter soft: what texts mention.
  mutating func orderMentions(_ soft: [ObjectAddress: Set<ObjectAddress>]) {
    orderCalls()
    for (address, needs) in soft {
      let ambient = needs.filter { to[$0]?.isAmbient == true }
      let words = ambient.isEmpty ? [] : Set(to[address]?.mentions.flatMap(mentionedWords) ?? [])
      for need in needs {
        let isAnnounced = announcements[need] != nil && mentions(need, address, soft)
        graph.order(
          isAnnounced ? announcements[need] : creates[need], before: creates[address],
          ambient.contains(need) && !words.contains(need.name) ? .wished : .likely)
      }
    }
  }

  /// What runs when something is made or changed may call, by its text alone, a routine that is made anew meanwhile: rows
  /// that are there have generated columns and checks worked out.
  private mutating func orderCalls() {
    let remade = creates.filter { drops[$0.key] != nil && to[$0.key] is any RunsText }
    if remade.isEmpty { return }
    var callers: [String: Set<ObjectAddress>] = [:]
    for (address, object) in to.objects {
      guard let text = (object as? any RunsText)?.textToRun else { continue }
      for word in mentionedWords(text) { callers[word, default: []].insert(address) }
    }
    for (routine, node) in remade {
      var seen: Set<ObjectAddress> = [routine]
      var waiting = [routine]
      while let next = waiting.popLast() {
        for caller in callers[next.name] ?? [] where seen.insert(caller).inserted {
          waiting.append(caller)
          for user in to.dependents()[caller] ?? [] where !(to[user] is any RunsText) {
            graph.order(node, before: creates[user] ?? alters[user], .wished)
          }
        }
      }
    }
  }

  /// Whether the one mentions the other, or what mentions it.
  private func mentions(
    _ object: ObjectAddress, _ other: ObjectAddress, _ soft: [ObjectAddress: Set<ObjectAddress>]
  ) -> Bool {
    var seen: Set<ObjectAddress> = [object]
    var waiting = [object]
    while let next = waiting.popLast() {
      if next == other { return true }
      for need in soft[next] ?? [] where seen.insert(need).inserted { waiting.append(need) }
    }
    return false
  }

  /// What leans on an object that is known before it is made, and of which it is made.
  private func circle(of object: ObjectAddress, in catalog: Catalog) -> [ObjectAddress] {
    guard isKnownBefore(object, in: catalog) else { return [] }
    return catalog.closure(of: [object]).filter { catalog.needs(of: $0).contains(object) }
  }

  private func isKnownBefore(_ object: ObjectAddress, in catalog: Catalog) -> Bool {
    catalog[object]?.announce().isEmpty == false
  }

  private func leans(_ object: ObjectAddress, on other: ObjectAddress, in catalog: Catalog) -> Bool {
    catalog.closure(of: [object]).contains(other)
  }

  /// Whether the one is made of the other, which leans on it, and is known before that.
  func isMade(_ object: ObjectAddress, of part: ObjectAddress, in catalog: Catalog) -> Bool {
    isKnownBefore(object, in: catalog) && leans(object, on: part, in: catalog)
  }

  /// Whether one of them cannot go before the other for what leans on what alone.
  func areMadeOfEachOther(_ object: ObjectAddress, _ need: ObjectAddress, in catalog: Catalog) -> Bool {
    catalog.needs(of: need).contains(object)
      || isKnownBefore(object, in: catalog) && leans(need, on: object, in: catalog)
  }

  func goesWithWhatItMakes(_ part: ObjectAddress) -> Bool {
    from.needs(of: part).contains { need in
      isUnmade(need) && isMade(need, of: part, in: from) && from[need]?.retreat().isEmpty == true
    }
  }
}
