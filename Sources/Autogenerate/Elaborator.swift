import CatalogModel
import Diagnostics
import Diffing
import Introspection
import ModelLoading
import Postgres
import SQLSyntax
import ShadowDatabase

/// Finds out what models mean: what a scratch server makes of them and its catalog says. Only what differs
/// from the live catalog to the letter goes there, with what it leans on and what leans on it.
struct Elaborator: Sendable {
  let kinds: [any SchemaObject.Type]
  let scope: CatalogScope
  let schemas: [String]
  /// A scratch server, started where it is needed first.
  let shadow: @Sendable () async throws -> ShadowServer

  struct Result: Sendable {
    /// The declared state, every differing text as the server prints it.
    var wanted: Catalog
    /// Where it may differ from what is there; elsewhere it is the same.
    var differing: Set<ObjectAddress>
    var places: [ObjectAddress: SourcePlace]
  }

  /// - Parameters:
  ///   - declared: the declared objects, without what plumb.yaml ignores.
  ///   - actual: the live objects with their dependencies and those outside that they lean on.
  ///   - known: where they differ to the letter, where that is known already.
  /// - Throws: ``Failure`` with everything that the server refused, each at the model's place.
  func elaborate(
    _ models: DeclaredModels, _ declared: Catalog, against actual: Catalog, outside: Catalog,
    differing known: Set<ObjectAddress>? = nil
  ) async throws -> Result {
    let names = Set(schemas)
    let differing = known ?? Differ.differing(declared, actual) { names.contains($0.schema) }
    let selection = Selection(declared: declared, actual: actual, outside: outside, schemas: Set(schemas))
    var chosen = selection.closure(of: differing)
    let refined: Catalog
    do {
      refined = try await build(chosen, models, declared)
    } catch is NamesNotFound {
      // What the bodies of functions name nobody knows before they run.
      chosen = selection.closure(of: Set(declared.addresses).union(differing))
      refined = try await build(chosen, models, declared, isWhole: true)
    }
    var result = assemble(models, declared, actual, differing, chosen.declared, refined)
    try await settle(&result.wanted, actual, chosen.declared)
    return result
  }

  /// Functions that are called while their dependents are built look for more than is there.
  private struct NamesNotFound: Error {}

  /// - Throws: ``NamesNotFound`` unless everything is chosen.
  private func build(
    _ chosen: Selection.Chosen, _ models: DeclaredModels, _ declared: Catalog, isWhole: Bool = false
  ) async throws -> Catalog {
    let builder = ShadowBuilder(kinds: kinds, scope: scope)
    let database = try await shadow().makeDatabase()
    // Here only what comes of them counts, and parts of what they concern may be for the server to fill in.
    var target = chosen.catalog
    let version = ServerVersion(database.connection.serverVersion)
    for (address, object) in target.objects {
      var object = object.spelledOut(for: version, in: chosen.catalog)
      object.hints = [:]
      target.insert(object, at: address)
    }
    do {
      let refusals = try await builder.build(
        target, soft: chosen.soft, on: database, searchPath: searchPath(chosen.catalog))
      if !isWhole, refusals.contains(where: \.error.isNameInBody) { throw NamesNotFound() }
      if !refusals.isEmpty { throw refusalFailure(refusals, models, chosen.catalog) }
      var catalog = try await builder.read(schemas, database.connection).catalog
      for _ in 0..<Self.repetitions {
        let lost = lost(chosen.declared, declared, catalog)
        if lost.isEmpty { break }
        try await builder.say(lost, on: database, searchPath: searchPath(chosen.catalog))
        let again = try await builder.read(schemas, database.connection).catalog
        let isSame = Differ.differing(again, catalog, where: { _ in true }).isEmpty
        if isSame { break }
        catalog = again
      }
      await database.discard()
      return catalog
    } catch {
      await database.discard()
      throw error
    }
  }

  /// A default that is said of a part can get lost where its whole's is set after it. Parts of parts need one more.
  private static let repetitions = 4

  /// What is declared and did not come to be, and how to say it again.
  private func lost(
    _ chosen: Set<ObjectAddress>, _ declared: Catalog, _ found: Catalog
  ) -> [(ObjectAddress, [Statement])] {
    chosen.sorted().compactMap { address in
      // A routine may be there under the server's names of its types.
      guard let said = declared[address], address.arguments.isEmpty else { return nil }
      guard let kept = found[address] else { return (address, said.create()) }
      if isOverwritten(said, kept, declared, found) { return (address, said.create()) }
      let statements = said.restorations(in: kept).flatMap { change -> [Statement] in
        switch change.action {
        case .alter(let statements), .retype(let statements): statements
        case .recreate: []
        }
      }
      return statements.isEmpty ? nil : (address, statements)
    }
  }

  /// Whether a part has what its whole says, because that was said later, and not what it says itself.
  private func isOverwritten(
    _ said: any SchemaObject, _ kept: any SchemaObject, _ declared: Catalog, _ found: Catalog
  ) -> Bool {
    guard said.isDemandedOfParts, said.address.names.count > 2 else { return false }
    let table = ObjectAddress("table", Array(said.address.names.dropLast()))
    let wholes = found.parts(of: table).compactMap { found[$0] }.filter(\.takesPartsOfOthers).flatMap(
      \.references)
    return wholes.contains { whole in
      let above = ObjectAddress(said.address.type, whole.names + [said.address.name])
      guard let first = declared[above], let later = found[above] else { return false }
      return kept.changes(to: later)?.isEmpty == true && said.changes(to: first)?.isEmpty == false
    }
  }

  /// The file's schema first, then the other schemas, `public` among them: where a person expects names to be found.
  private func searchPath(_ catalog: Catalog) -> (String) -> [String] {
    let others = Set(catalog.addresses.map(\.schema)).union(["public"])
    return { schema in [schema] + others.filter { $0 != schema }.sorted() }
  }

  private func refusalFailure(
    _ refusals: [ShadowBuilder.Refusal], _ models: DeclaredModels, _ catalog: Catalog
  ) -> Failure {
    // What fails only because its column or table did is said with that.
    let refused = Set(refusals.map(\.address))
    let causes = refusals.filter {
      catalog.lineage(of: $0.address).dropFirst().allSatisfy { !refused.contains($0) }
    }
    return Failure(
      (causes.isEmpty ? refusals : causes).map { refusal in
        Diagnostic(
          "refused-model", at: models.place(of: refusal.address), subject: refusal.address.description,
          "PostgreSQL refuses \(refusal.address)",
          details: refusal.error.diagnosticDetails(),
          advice: "correct the model; nothing was changed in the database")
      })
  }

  // MARK: Assembling

  /// Elaborated objects where there are some; elsewhere what is declared is what is there, to the letter.
  private func assemble(
    _ models: DeclaredModels, _ declared: Catalog, _ actual: Catalog, _ differing: Set<ObjectAddress>,
    _ chosen: Set<ObjectAddress>, _ refined: Catalog
  ) -> Result {
    let moved = movedAddresses(chosen, declared, refined)
    var result = Result(wanted: actual, differing: differing.union(chosen), places: models.places)
    let names = Set(schemas)
    for address in actual.addresses where declared[address] == nil && names.contains(address.schema) {
      result.wanted.remove(address)
    }
    for address in chosen {
      guard var object = declared[address] else { continue }
      let target =
        moved[address.withoutFacet].map { moved in address.facet.map { moved.facet($0) } ?? moved } ?? address
      result.places[target] = models.place(of: address)
      result.differing.insert(target)
      var needs = actual.needs(of: address)
      if var elaborated = refined[target] {
        elaborated.hints = object.hints
        object = elaborated
        needs = refined.needs(of: target).union(
          needsByImplied(of: target, in: refined, declared, isNew: actual[target] == nil))
      }
      result.wanted.remove(address)
      result.wanted.insert(object, dependingOn: needs)
    }
    for (address, object) in linked(refined, declared, actual, result.differing) {
      result.wanted.insert(object, at: address, dependingOn: refined.needs(of: address))
      result.differing.insert(address)
    }
    // A part that was built alone does not show what it leans on among the rest.
    result.wanted.addDependencies(of: kinds)
    return result
  }

  /// What comes with a new table by a link stands in no catalog of ours: who leans on that leans on the table, and what
  /// that leans on the table does.
  private func needsByImplied(
    of address: ObjectAddress, in refined: Catalog, _ declared: Catalog, isNew: Bool
  ) -> Set<ObjectAddress> {
    let bearers = refined.needs(of: address).flatMap { need -> [ObjectAddress] in
      guard let object = refined[need], object.isImplied else { return [] }
      // The key of a table that is attached is there only then.
      let comesLater = object.comesByJoining && object.link.map { declared[$0]?.linksLater == true } == true
      // What comes to a table that is there comes with what it is linked to.
      return [comesLater ? object.link : object.parent].compactMap { $0 } + sources(of: need, in: refined)
    }
    let parts = isNew ? refined.parts(of: address).filter { refined[$0]?.isImplied == true } : []
    let types = parts.flatMap(refined.needs).filter { $0 != address && refined.lineage(of: $0).count == 2 }
    return Set(bearers + types).subtracting([address])
  }

  /// What says it, in the wholes.
  private func sources(of implied: ObjectAddress, in refined: Catalog) -> [ObjectAddress] {
    guard let object = refined[implied], object.isImplied, let link = object.link else {
      return refined[implied] == nil ? [] : [implied]
    }
    return (refined[link]?.references ?? []).flatMap { whole in
      sources(of: ObjectAddress(implied.type, whole.names + [implied.name]), in: refined)
    }
  }

  /// What no model writes, because it comes by a link, of everything that has other links than so far, or is linked to
  /// what changes, or has parts that come by one and did not.
  private func linked(
    _ refined: Catalog, _ declared: Catalog, _ actual: Catalog, _ differing: Set<ObjectAddress>
  ) -> [(ObjectAddress, any SchemaObject)] {
    let implied = refined.objects.filter { declared[$0.key] == nil && $0.value.isImplied }
    var wholes: Set<ObjectAddress> = []
    for (address, object) in refined.objects {
      guard let live = actual[address] else { continue }
      if object.takesPartsOfOthers || object.enclosesTypes,
        ([address] + object.references).contains(where: differing.contains)
      {
        wholes.insert(address.withoutFacet)
      }
      if live.link != object.link {
        wholes.formUnion([object.link, live.link].compactMap { $0?.withoutFacet })
      }
    }
    for object in implied.values {
      if let link = object.link, actual[link] == nil { wholes.insert(link.withoutFacet) }
    }
    return implied.compactMap { address, object in
      // It was another than its source's, and is not any more.
      if let live = actual[address], !live.isImplied { return (address, object) }
      guard let link = object.link, wholes.contains(link.withoutFacet) else { return nil }
      // A type may be new to a table that is there.
      let table = link.facet == nil ? object.parent : link.withoutFacet
      let isThere =
        actual[link.withoutFacet] != nil || table.map { actual[$0] != nil } == true
        || declared[link]?.linksLater == true
      return isThere ? (address, object) : nil
    }
  }

  /// Routines whose declared signature names its types otherwise than the server does.
  private func movedAddresses(
    _ chosen: Set<ObjectAddress>, _ declared: Catalog, _ refined: Catalog
  ) -> [ObjectAddress: ObjectAddress] {
    let lost = chosen.filter { refined[$0] == nil && $0.facet == nil }
    guard !lost.isEmpty else { return [:] }
    var strangers: [String: [ObjectAddress]] = [:]
    for address in refined.addresses where declared[address] == nil && address.facet == nil {
      strangers[address.type + " " + address.names.joined(separator: "\0"), default: []].append(address)
    }
    var moved: [ObjectAddress: ObjectAddress] = [:]
    for address in lost.sorted() {
      let key = address.type + " " + address.names.joined(separator: "\0")
      let same = (strangers[key] ?? []).filter { $0.arguments.count == address.arguments.count }
      if let match = same.sorted().first {
        moved[address] = match
        strangers[key]?.removeAll { $0 == match }
      }
    }
    return moved
  }

  // MARK: The fixpoint

  /// What the server printed of the live object may print differently once it is read in again. Where that
  /// makes it the same as what is wanted, nothing differs.
  private func settle(_ wanted: inout Catalog, _ actual: Catalog, _ chosen: Set<ObjectAddress>) async throws {
    let moving = chosen.filter { address in
      guard let old = actual[address], let new = wanted[address], address.facet == nil else { return false }
      // What leaves out parts that do not stand here would seem to have all of them.
      return !old.isEqual(to: new) && !old.mentions.isEmpty && old.sayable == nil
        && old.leavesPartsOut == new.leavesPartsOut && old.isTakenIn == new.isTakenIn
    }
    guard !moving.isEmpty, let again = try await readAgain(moving, of: actual) else { return }
    for address in moving {
      guard let printed = again[address], let new = wanted[address], let old = actual[address] else {
        continue
      }
      if printed.isEqual(to: new) { wanted.replace(old) }
    }
    try await settleConditions(&wanted, actual, moving)
  }

  /// A dump that was read in has one condition where there was one within another (`a BETWEEN 0 AND 9 AND b`): which of
  /// the two is there makes no difference.
  private func settleConditions(
    _ wanted: inout Catalog, _ actual: Catalog, _ moving: Set<ObjectAddress>
  ) async throws {
    let alike = moving.filter { address in
      guard let old = actual[address], let new = wanted[address], !old.isEqual(to: new) else { return false }
      return old.mentions != new.mentions && old.mentions.map(flattened) == new.mentions.map(flattened)
    }
    guard !alike.isEmpty else { return }
    let declared = wanted
    try await Conditions.$areKept.withValue(false) {
      guard let there = try await readAgain(alike, of: actual),
        let here = try await readAgain(alike, of: declared)
      else { return }
      for address in alike {
        guard let printed = there[address], let new = here[address], let old = actual[address] else {
          continue
        }
        if printed.isEqual(to: new) { wanted.replace(old) }
      }
    }
  }

  /// - Returns: the objects as they are printed once they were read in, or nothing where the server refuses one.
  private func readAgain(_ addresses: Set<ObjectAddress>, of catalog: Catalog) async throws -> Catalog? {
    let builder = ShadowBuilder(kinds: kinds, scope: scope)
    let database = try await shadow().makeDatabase()
    let part = catalog.restricted(to: catalog.withStructure(catalog.closure(of: addresses)))
    let refusals = try await builder.build(part, on: database, searchPath: part.pathOfBodies)
    let again = try await builder.read(schemas, database.connection).catalog
    await database.discard()
    return refusals.isEmpty ? again : nil
  }
}
