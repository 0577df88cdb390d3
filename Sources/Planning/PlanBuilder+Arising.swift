import CatalogModel
import Diffing

/// What the server adds to new objects by itself, and what it takes from those that go: rights.
extension PlanBuilder {
  /// Rights go before another owner takes them over. Those that lean on the new owner are told apart from what that one has
  /// anyway.
  mutating func orderRights() {
    for (address, node) in drops.merging(alters, uniquingKeysWith: { gone, _ in gone }) {
      for next in from[address]?.leavesBefore(in: from) ?? [] where !to.needs(of: address).contains(next) {
        graph.order(node, before: creates[next], isSoft: true)
        graph.order(node, before: alters[next], isSoft: true)
      }
    }
  }

  /// A view reads as its owner: what runs its query when it is made waits until all may read who have to.
  mutating func orderReaders() {
    for (address, node) in creates {
      guard let reader = to[address], reader.rewritesRows, type(of: reader).hasRowType else { continue }
      for need in to.closure(of: to.needs(of: address)) {
        for part in to.parts(of: need) where to[part].map({ type(of: $0).kind.isAboutRights }) == true {
          graph.order(creates[part], before: node, isSoft: true)
          graph.order(alters[part], before: node, isSoft: true)
        }
      }
    }
  }

  /// The rights on a column that is made anew come back with it.
  mutating func restoreRights() {
    var remade = creates.filter { drops[$0.key] != nil && to[$0.key]?.valueType != nil }
    for (column, whole) in rebuilds.settled where from[column]?.valueType != nil && to[column] != nil {
      remade[column] = regroupings[whole]?.before
    }
    for (column, node) in remade.sorted(by: { $0.key < $1.key }) {
      for part in to[column]?.parent.map(to.parts) ?? [] where creates[part] == nil {
        guard let object = to[part] else { continue }
        let statements = object.restate(for: column)
        if statements.isEmpty { continue }
        let again = add(part, .alter, object, statements)
        graph.order(node, before: again)
        graph.order(alters[part], before: again)
      }
    }
  }

  /// What the server forgets of an object that is replaced in place is said again.
  mutating func restateForgotten() {
    for (address, object) in to.objects where type(of: object).isForgotten && creates[address] == nil {
      guard let holder = object.parent else { continue }
      let causes = ([holder] + to.needs(of: holder)).flatMap { [alters[$0], moves[$0]].compactMap { $0 } }
      if causes.isEmpty { continue }
      let again = add(address, .alter, object, object.create())
      for cause in causes + [alters[address]].compactMap({ $0 }) { graph.order(cause, before: again) }
    }
  }

  /// What the server adds by itself to each object that is made, brought to what is wanted of it.
  /// - Parameter databaseWide: what holds for the whole database.
  mutating func settleArising(creator: String, databaseWide: [any SchemaObject]) {
    let own = from.objects.values.filter { source in
      guard type(of: source).addsToWhatIsMade else { return false }
      let address = source.address
      return address.facet == nil && (rebuilds.changes[address]?.new != nil || to[address] != nil)
    }
    let sources = databaseWide + own
    let made = creates.merging(alters.filter { getsSequence($0.key) }) { made, _ in made }
      .merging(asides.mapValues(\.before)) { made, _ in made }
    orderSources(of: made, creator)
    guard !sources.isEmpty else { return }
    for (address, node) in made.sorted(by: { $0.key < $1.key }) where address.facet == nil {
      guard let object = to[address] else { continue }
      let arisen = sources.reduce(nil as (any SchemaObject)?) { earlier, source in
        source.arising(on: object, after: earlier, creator: maker(of: object, creator))
      }
      if let arisen { settle(arisen, on: node, isCertain: databaseWide.isEmpty) }
    }
  }

  /// What is made is reckoned with what the old state adds to it and the new one as well: what only one of the two does
  /// goes before or comes after.
  private mutating func orderSources(of made: [ObjectAddress: Int], _ creator: String) {
    for change in rebuilds.changes.values where change.address.facet == nil {
      guard let source = change.new ?? change.old, type(of: source).addsToWhatIsMade else { continue }
      for (address, node) in made {
        guard let object = to[address],
          source.arising(on: object, after: nil, creator: maker(of: object, creator)) != nil
        else { continue }
        graph.order(drops[source.address], before: node, isSoft: true)
        graph.order(node, before: creates[source.address] ?? alters[source.address], isSoft: true)
      }
    }
  }

  /// The sequence of an identity that comes to a table belongs to whom that belongs to, whoever runs the statement.
  private func maker(of object: any SchemaObject, _ creator: String) -> String {
    guard object.ownSequence != nil, let table = object.parent, from[table] != nil, !isUnmade(table) else {
      return creator
    }
    return to.parts(of: table).lazy.compactMap { (to[$0] as? any NamesOwner)?.role }.first ?? creator
  }

  /// A column becomes an identity.
  private func getsSequence(_ address: ObjectAddress) -> Bool {
    to[address]?.ownSequence != nil && from[address]?.ownSequence == nil
  }

  /// - Parameter isCertain: whether it arises wherever the plan is run. What only one database adds is taken away there,
  ///   and what it would add rightly is said all the same.
  private mutating func settle(_ arisen: any SchemaObject, on maker: Int, isCertain: Bool) {
    let address = arisen.address
    guard let wanted = to[address] else {
      let node = add(address, .alter, arisen, arisen.drop())
      graph.order(maker, before: node)
      return
    }
    let changes = arisen.changes(to: wanted) ?? []
    if let node = creates[address] {
      let settling = statements(of: changes)
      let said = isCertain ? [] : graph.nodes[node].statements.filter { !settling.contains($0) }
      graph.replaceStatements(of: node, with: settling + said)
    } else if !changes.isEmpty {
      graph.order(maker, before: add(address, .alter, wanted, statements(of: changes)))
    }
  }
}
