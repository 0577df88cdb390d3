package import CatalogModel
import SQLSyntax

extension Trigger {
  package func create() -> [Statement] {
    if isInherited { return enabled == usually ? [] : [enabling] }
    return [Statement(definition.joined(" "))] + (enabled == .origin ? [] : [enabling])
  }

  package func drop() -> [Statement] {
    if isInherited {
      var usual = self
      usual.enabled = usually ?? .origin
      return enabled == usually ? [] : [usual.enabling]
    }
    return [Statement("DROP TRIGGER \(name: name) ON \(names: relation.names)")]
  }

  /// A copy goes with the link.
  package func dropAsOwn() -> [Statement] { isInherited ? [] : drop() }

  /// Whether it fires reaches the copies of all partitions.
  package func counterparts(in part: ObjectAddress, changing other: (any SchemaObject)?) -> [ObjectAddress] {
    guard let other = other as? Trigger, other.enabled != enabled else { return [] }
    return [ObjectAddress("trigger", part.names + [name])]
  }

  package func restate(since old: (any SchemaObject)?, freed: Bool) -> [Statement] {
    isInherited ? [enabling] : []
  }

  package func rename(to new: Trigger) -> [Statement]? {
    [Statement("ALTER TRIGGER \(name: name) ON \(names: new.relation.names) RENAME TO \(name: new.name)")]
  }

  var enabling: Statement {
    let words: SQL =
      switch enabled {
      case .origin: "ENABLE TRIGGER"
      case .disabled: "DISABLE TRIGGER"
      case .replica: "ENABLE REPLICA TRIGGER"
      case .always: "ENABLE ALWAYS TRIGGER"
      }
    return .clause("ALTER TABLE \(names: relation.names)", "\(words) \(name: name)")
  }

  private var definition: [SQL] {
    var parts: [SQL] = ["CREATE \(SQL(isConstraint ? "CONSTRAINT " : ""))TRIGGER \(name: name)"]
    parts.append("\(timing.words) \(events.clause) ON \(names: relation.names)")
    if let from { parts.append("FROM \(names: from)") }
    switch deferral {
    case .never: break
    case .immediate: parts.append("DEFERRABLE")
    case .deferred: parts.append("DEFERRABLE INITIALLY DEFERRED")
    }
    if oldTable != nil || newTable != nil { parts.append("REFERENCING") }
    if let oldTable { parts.append("OLD TABLE AS \(name: oldTable)") }
    if let newTable { parts.append("NEW TABLE AS \(name: newTable)") }
    parts.append(isForEachRow ? "FOR EACH ROW" : "FOR EACH STATEMENT")
    if let condition { parts.append("WHEN (\(deparsed: condition))") }
    parts.append(
      "EXECUTE FUNCTION \(names: function)(\(arguments.map { "\(literal: $0)" as SQL }.joined()))")
    return parts
  }
}

extension Trigger: ActsOnRows {
  package var actsOnMovedRows: Bool {
    (enabled == .origin || enabled == .always) && (isInherited || events.onInsert || events.onDelete)
  }

  /// Of one in a part that fires otherwise than the whole's nothing else is said: it shares the fate of that.
  package var actsOnUpdates: Bool {
    isInherited || (enabled == .origin || enabled == .always) && events.onUpdate && events.columns.isEmpty
  }

  package var silence: Swap {
    var silent = self
    silent.enabled = .disabled
    return Swap(before: [silent.enabling], after: [enabling])
  }
}

extension Trigger.Timing {
  fileprivate var words: SQL {
    switch self {
    case .before: "BEFORE"
    case .after: "AFTER"
    case .insteadOf: "INSTEAD OF"
    }
  }
}

extension Trigger.Events {
  fileprivate var clause: SQL {
    var list: [SQL] = []
    if onInsert { list.append("INSERT") }
    if onDelete { list.append("DELETE") }
    if onUpdate { list.append(columns.isEmpty ? "UPDATE" : "UPDATE OF \(list: columns)") }
    if onTruncate { list.append("TRUNCATE") }
    return list.joined(" OR ")
  }
}
