package import Diagnostics

/// Which revision follows which. Pure: built from ids alone, and deterministic.
package struct RevisionGraph: Sendable, Hashable {
  /// One revision as the graph sees it.
  package struct Node: Sendable, Hashable {
    package var id: String
    package var revises: [String]
    /// The file that says so, for errors; nil in literals.
    package var file: String?

    package init(id: String, revises: [String], file: String? = nil) {
      self.id = id
      self.revises = revises
      self.file = file
    }
  }

  /// Every id, parents before children, and otherwise in the order of the ids.
  package let ids: [String]
  private let nodes: [String: Node]
  private let childrenByID: [String: [String]]

  /// - Throws: `Failure` with every duplicate id, missing parent and cycle, and the files they stand in.
  package init(_ entries: [Node]) throws(Failure) {
    var problems = DiagnosticCollector()
    var nodes: [String: Node] = [:]
    for entry in entries {
      if let other = nodes[entry.id] {
        problems.add(Self.duplicate(entry, other))
      } else {
        nodes[entry.id] = entry
      }
    }
    for entry in entries {
      for parent in entry.revises where nodes[parent] == nil {
        problems.add(Self.missingParent(parent, of: entry, among: nodes.keys))
      }
    }
    var children: [String: [String]] = [:]
    for node in nodes.values {
      for parent in Set(node.revises) { children[parent, default: []].append(node.id) }
    }
    childrenByID = children.mapValues { $0.sorted() }
    ids = Self.sorted(nodes, childrenByID)
    self.nodes = nodes
    let orphaned = problems.hasErrors
    if ids.count < nodes.count, !orphaned { problems.add(Self.cycle(nodes, sorted: Set(ids))) }
    try problems.throwIfErrors()
  }

  /// A graph written as `["a": [], "b": ["a"]]`.
  package init(_ literal: KeyValuePairs<String, [String]>) throws(Failure) {
    try self.init(literal.map { Node(id: $0.key, revises: $0.value) })
  }

  package init(_ revisions: [Revision]) throws(Failure) {
    try self.init(
      revisions.map { Node(id: $0.id, revises: $0.revises, file: $0.up.file.isEmpty ? nil : $0.up.file) })
  }

  package var isEmpty: Bool { ids.isEmpty }
  package func contains(_ id: String) -> Bool { nodes[id] != nil }
  package func parents(of id: String) -> [String] { nodes[id]?.revises ?? [] }
  package func children(of id: String) -> [String] { childrenByID[id] ?? [] }

  /// Revisions that nothing follows.
  package var heads: [String] { ids.filter { children(of: $0).isEmpty } }
  /// Revisions that follow nothing.
  package var bases: [String] { ids.filter { parents(of: $0).isEmpty } }
  /// Revisions that more than one follows.
  package var branches: [String] { ids.filter { children(of: $0).count > 1 } }
  /// Revisions that follow more than one.
  package var merges: [String] { ids.filter { parents(of: $0).count > 1 } }

  /// The revision itself and everything that it builds on.
  package func ancestors(of id: String) -> Set<String> { closure(from: id, parents(of:)) }
  /// The revision itself and everything that builds on it.
  package func descendants(of id: String) -> Set<String> { closure(from: id, children(of:)) }

  private func closure(from id: String, _ next: (String) -> [String]) -> Set<String> {
    var seen: Set<String> = []
    var open = [id]
    while let id = open.popLast() {
      if contains(id), seen.insert(id).inserted { open += next(id) }
    }
    return seen
  }

  /// The only head; nil where there is no revision at all.
  ///
  /// - Throws: `Failure` `multiple-heads` with their names.
  package func singleHead() throws(Failure) -> String? {
    let heads = heads
    guard heads.count > 1 else { return heads.first }
    throw Failure(
      "multiple-heads", subject: heads.joined(separator: ", "),
      "there are \(heads.count) heads where one is needed: \(heads.joined(separator: ", "))",
      details: heads.compactMap { id in nodes[id]?.file.map { "\(id): \($0)" } },
      advice: "join them with `plumb merge`, or name one of them")
  }

  /// The id that `text` names: in full, or by its beginning where only one begins so.
  ///
  /// - Throws: `Failure` `unknown-revision` or `ambiguous-revision`, which lists the candidates.
  package func resolve(_ text: String) throws(Failure) -> String {
    if contains(text) { return text }
    let candidates = text.isEmpty ? [] : ids.filter { $0.hasPrefix(text) }
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty {
      throw Failure(
        "unknown-revision", subject: text, "there is no revision `\(text)`",
        advice: nearestName(to: text, among: ids).map { "did you mean \($0)?" }
          ?? "`plumb history` lists them")
    }
    throw Failure(
      "ambiguous-revision", subject: text, "`\(text)` begins \(candidates.count) revisions",
      details: candidates, advice: "give more digits")
  }
}

extension RevisionGraph {
  /// Parents first; among those that are free, the smallest id first. Ids in a cycle are left out.
  private static func sorted(_ nodes: [String: Node], _ children: [String: [String]]) -> [String] {
    var waiting = nodes.mapValues { node in Set(node.revises).filter { nodes[$0] != nil }.count }
    var free = waiting.filter { $0.value == 0 }.keys.sorted(by: >)
    var sorted: [String] = []
    while let id = free.popLast() {
      sorted.append(id)
      for child in children[id] ?? [] {
        waiting[child]! -= 1
        guard waiting[child] == 0 else { continue }
        let place = free.firstIndex { $0 < child } ?? free.endIndex
        free.insert(child, at: place)
      }
    }
    return sorted
  }

  private static func duplicate(_ a: Node, _ b: Node) -> Diagnostic {
    Diagnostic(
      "duplicate-revision", at: a.file.map { SourcePlace(file: $0) }, subject: a.id,
      "two revisions have the id \(a.id)", details: [b.file, a.file].compactMap(\.self),
      advice: "give one of them another id, in its name and in its head")
  }

  private static func missingParent(
    _ parent: String, of node: Node, among ids: some Sequence<String>
  ) -> Diagnostic {
    Diagnostic(
      "missing-parent", at: node.file.map { SourcePlace(file: $0) }, subject: node.id,
      "revision \(node.id) revises \(parent), which is not there",
      advice: "take the missing files back from version control"
        + (nearestName(to: parent, among: ids).map { ", or did you mean \($0)?" } ?? ""))
  }

  /// Follows parents that could not be sorted until one comes up again.
  private static func cycle(_ nodes: [String: Node], sorted: Set<String>) -> Diagnostic {
    var path: [String] = []
    var id = nodes.keys.filter { !sorted.contains($0) }.min()!
    while !path.contains(id) {
      path.append(id)
      id = nodes[id]!.revises.filter { !sorted.contains($0) }.min()!
    }
    let cycle = path[path.firstIndex(of: id)!...] + [id]
    return Diagnostic(
      "revision-cycle", at: nodes[id]?.file.map { SourcePlace(file: $0) }, subject: id,
      "revisions follow each other in a circle: \(cycle.joined(separator: " revises "))",
      details: cycle.dropLast().compactMap { nodes[$0]?.file },
      advice: "correct the `revises` line of one of them")
  }
}
