package import Diagnostics

/// Where `upgrade` and `downgrade` are to go, as typed.
package enum RevisionTarget: Sendable, Hashable {
  case head, heads, base
  /// `+1` is 1, `-1` is -1.
  case relative(Int)
  /// An id or its beginning.
  case revision(String)

  package init(_ text: String) throws(Failure) {
    switch text {
    case "head": self = .head
    case "heads": self = .heads
    case "base": self = .base
    case _ where text.hasPrefix("+") || text.hasPrefix("-"):
      guard let count = Int(text), count != 0 else {
        throw Failure(
          "bad-target", subject: text, "`\(text)` is no number of revisions",
          advice: "`+1` is one further, `-1` one back")
      }
      self = .relative(count)
    default: self = .revision(text)
    }
  }
}

extension RevisionGraph {
  /// Of what is applied, the revisions that nothing applied follows: where the database stands.
  package func current(_ applied: Set<String>) -> [String] {
    ids.filter { applied.contains($0) && !children(of: $0).contains(where: applied.contains) }
  }

  /// What the database has and no file here says anything about.
  package func unknown(_ applied: Set<String>) -> [String] {
    applied.filter { !contains($0) }.sorted()
  }

  /// What is to be run upwards, in order, to get from `applied` to the target.
  ///
  /// - Throws: `Failure`: `unknown-revision`, `ambiguous-revision`, `multiple-heads`, `bad-target`.
  package func upgradePath(from applied: Set<String>, to target: RevisionTarget) throws(Failure) -> [String] {
    try requireKnown(applied)
    switch target {
    case .heads: return ids.filter { !applied.contains($0) }
    case .head: return try singleHead().map { pending(below: $0, applied) } ?? []
    case .revision(let text): return pending(below: try resolve(text), applied)
    case .relative(let count) where count > 0:
      let ahead = try singleHead().map { pending(below: $0, applied) } ?? []
      guard ahead.count >= count else {
        throw Failure(
          "bad-target", subject: "+\(count)",
          "+\(count) leads beyond the head: \(ahead.count) revisions are not applied yet",
          advice: ahead.isEmpty ? "nothing is to be done" : "`plumb upgrade head` applies all of them")
      }
      return Array(ahead.prefix(count))
    case .relative, .base:
      throw Failure(
        "bad-target", "an upgrade does not go back", advice: "`plumb downgrade` does")
    }
  }

  private func pending(below id: String, _ applied: Set<String>) -> [String] {
    let wanted = ancestors(of: id)
    return ids.filter { wanted.contains($0) && !applied.contains($0) }
  }

  /// What is to be run downwards, in order: everything applied that builds on the target, newest first.
  ///
  /// - Throws: `Failure`: `unknown-revision`, `ambiguous-revision`, `multiple-heads` where `-1` could mean
  ///   more than one, `bad-target`.
  package func downgradePath(from applied: Set<String>, to target: RevisionTarget) throws(Failure) -> [String]
  {
    try requireKnown(applied)
    switch target {
    case .base: return ids.reversed().filter(applied.contains)
    case .revision(let text):
      let id = try resolve(text)
      guard applied.contains(id) else {
        throw Failure(
          "bad-target", subject: id, "revision \(id) is not applied, so nothing can go back to it",
          advice: "`plumb current` says where the database stands; `base` goes back to before the first")
      }
      let above = descendants(of: id).subtracting([id])
      return ids.reversed().filter { above.contains($0) && applied.contains($0) }
    case .relative(let count) where count < 0: return try back(-count, applied)
    case .relative, .head, .heads:
      throw Failure("bad-target", "a downgrade does not go forward", advice: "`plumb upgrade` does")
    }
  }

  private func back(_ count: Int, _ applied: Set<String>) throws(Failure) -> [String] {
    var left = applied
    var path: [String] = []
    while path.count < count {
      let current = current(left)
      guard let id = current.first else {
        throw Failure(
          "bad-target", subject: "-\(count)",
          "-\(count) leads below the base: \(applied.count) revisions are applied",
          advice: applied.isEmpty ? "nothing is to be done" : "`plumb downgrade base` takes all of them back")
      }
      guard current.count == 1 else {
        throw Failure(
          "multiple-heads", subject: current.joined(separator: ", "),
          "the database stands at \(current.count) revisions, so -\(count) could mean more than one",
          details: current, advice: "name the revision to go back to")
      }
      left.remove(id)
      path.append(id)
    }
    return path
  }

  private func requireKnown(_ applied: Set<String>) throws(Failure) {
    let unknown = unknown(applied)
    guard !unknown.isEmpty else { return }
    throw Failure(
      unknown.map {
        Diagnostic(
          "unknown-revision", subject: $0, "the database has revision \($0), but no file here has that id",
          advice: "take the branch that holds it, or pull; a database ahead of its files is not touched")
      })
  }
}
