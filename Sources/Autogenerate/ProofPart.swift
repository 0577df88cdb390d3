import CatalogModel
import Diffing
import Planning

/// The objects that a plan touches, what they lean on and what leans on them.
struct ProofPart {
  var before: Set<ObjectAddress>
  var after: Set<ObjectAddress>
  /// Columns and tables whose content the plan gives up.
  var givenUp: Set<ObjectAddress> = []
  /// Columns whose content it changes.
  var altered: Set<ObjectAddress> = []

  init(_ comparison: Comparison) {
    let old = comparison.old
    let new = comparison.new
    let renamed = comparison.renames.map(\.old.address)
    let touched = Set(
      (comparison.upSteps + comparison.downSteps).flatMap { $0.nodes.map(\.address) } + renamed)
    let dependents = old.dependents()
    var seeds = touched.filter { old[$0] != nil }
    // The server looks at every column that holds the type before it takes such a change.
    seeds.formUnion(
      touched.compactMap { new[$0]?.typeToBeBare(changingFrom: old[$0]) }.filter { old[$0] != nil })
    // Whatever stands by itself and uses the row of a table leans on each of its columns.
    for table in Set(seeds.compactMap { old[$0]?.valueType == nil ? nil : old[$0]?.parent }) {
      seeds.formUnion(
        (dependents[table] ?? []).filter { user in
          old[user]?.parent.map { old[$0]?.parent == nil } ?? false
        })
    }
    var waiting = Array(seeds)
    while let next = waiting.popLast() {
      for dependent in dependents[next] ?? [] where seeds.insert(dependent).inserted {
        waiting.append(dependent)
      }
    }
    // What is made leans on what is there already.
    let used = new.closure(of: touched.filter { new[$0] != nil })
    seeds.formUnion(used.filter { old[$0] != nil })
    for link in used {
      guard let object = new[link], object.takesPartsOfOthers else { continue }
      seeds.formUnion(old.demands(of: object) + Self.belongings(of: link.withoutFacet, in: old))
    }
    seeds.formUnion(Self.parts(reachedBy: touched, in: old, new))
    seeds.formUnion(Self.sources(arisingIn: Set(touched.map(\.schema)), of: old))
    before =
      comparison.needsAll ? Set(old.addresses) : Self.withRights(Self.complete(seeds, in: old), in: old)
    // Behind the renames some of it has other addresses.
    let moved = renamed.isEmpty ? [] : comparison.renamedOld.addresses.filter { old[$0] == nil }
    after = before.union(touched).union(used).union(moved)
    let kept = comparison.up.kept.intersection(comparison.down.kept)
    for change in comparison.up.changes {
      switch change.action {
      case .drop, .replace: if !kept.contains(change.address) { givenUp.insert(change.address) }
      // Rows stay what they are where only what surrounds their values changes.
      case .alter(let object, _, _): if object.valueType != nil { altered.insert(change.address) }
      case .create: break
      }
      if change.old?.enclosesTypes == true {
        givenUp.formUnion(Self.attributesThatGo(change.address, old, new))
      }
    }
    // What is made anew for another's sake is said by a flag, too: unless it comes back with the rows of its table.
    givenUp.formUnion(
      comparison.up.remadeForOthers.union(comparison.down.remadeForOthers).filter {
        kept.isDisjoint(with: old.lineage(of: $0))
      })
    for rename in comparison.renames { givenUp.insert(rename.old.address) }
  }

  /// Columns that the tables of a type lose with its attributes.
  private static func attributesThatGo(
    _ type: ObjectAddress, _ old: Catalog, _ new: Catalog
  ) -> [ObjectAddress] {
    (old.dependents()[type] ?? []).flatMap(old.parts).filter { old[$0]?.link == type && new[$0] == nil }
  }

  /// What parts get from their wholes can be told from what is their own only where both are there.
  private static func complete(
    _ seeds: Set<ObjectAddress>, in catalog: Catalog
  ) -> Set<ObjectAddress> {
    var seeds = seeds
    var done: Set<ObjectAddress> = []
    while true {
      let all = catalog.withStructure(catalog.closure(of: seeds))
      let links = all.filter { catalog[$0]?.takesPartsOfOthers == true && done.insert($0).inserted }
      if links.isEmpty { return all }
      for link in links {
        seeds.formUnion(catalog[link].map(catalog.demands) ?? [])
        seeds.formUnion(belongings(of: link.withoutFacet, in: catalog))
      }
    }
  }

  /// A view reads as its owner, and a materialized view does so when it is made.
  private static func withRights(_ part: Set<ObjectAddress>, in catalog: Catalog) -> Set<ObjectAddress> {
    let rights = catalog.objects.values.filter {
      type(of: $0).kind.isAboutRights && $0.parent.map(part.contains) == true
    }
    return part.union(catalog.closure(of: rights.map(\.address)))
  }

  /// What belongs to a table or to one of its columns.
  private static func belongings(of table: ObjectAddress, in catalog: Catalog) -> [ObjectAddress] {
    let own = catalog.parts(of: table)
    return own + own.flatMap(catalog.parts)
  }

  /// What makes the server add something of its own to what is made, on the way up or down.
  private static func sources(arisingIn schemas: Set<String>, of catalog: Catalog) -> [ObjectAddress] {
    catalog.objects.values.filter { source in
      type(of: source).databaseWideQuery != nil && schemas.contains(source.address.schema)
    }.map(\.address)
  }

  /// Whatever is done to a whole reaches its parts. A few of each show what comes of that, and take rows.
  private static func parts(
    reachedBy touched: Set<ObjectAddress>, in catalog: Catalog, _ new: Catalog
  ) -> [ObjectAddress] {
    let links = catalog.linksByWhole()
    if links.isEmpty { return [] }
    let lineages = touched.flatMap { catalog.lineage(of: $0) + new.lineage(of: $0) }
    var wholes = Set(lineages.filter { links[$0] != nil })
    var waiting = Array(wholes)
    var reached: [ObjectAddress] = []
    while let whole = waiting.popLast() {
      for link in (links[whole] ?? []).sorted().prefix(3) {
        reached.append(link)
        let part = link.withoutFacet
        if links[part] != nil, wholes.insert(part).inserted { waiting.append(part) }
      }
    }
    return reached
  }
}
