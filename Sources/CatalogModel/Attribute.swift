/// A stored property of a kind and the way it changes: the only place that says so.
package struct Attribute<Object: SchemaObject>: Sendable {
  package let name: String
  package let way: Way
  private let isEqual: @Sendable (Object, Object) -> Bool
  private let adoptValue: @Sendable (inout Object, Object) -> Void
  private let how: @Sendable (_ old: Object, _ new: Object) -> AttributeChange.Action
  private let value: @Sendable (Object) -> Any

  /// How it changes, for documentation.
  package enum Way: Sendable, Hashable {
    case altered, recreated
    /// It depends on both values: in one sentence.
    case depends(String)
  }

  /// The way may depend on both values: a view's query is replaced in place only where its columns allow it.
  package init<Value: Equatable & SendableMetatype>(
    _ name: String, _ path: any WritableKeyPath<Object, Value> & Sendable, way sentence: String,
    change: @escaping @Sendable (_ old: Object, _ new: Object) -> AttributeChange.Action
  ) {
    self.init(name, path, .depends(sentence), change)
  }

  private init<Value: Equatable & SendableMetatype>(
    _ name: String, _ path: any WritableKeyPath<Object, Value> & Sendable, _ way: Way,
    _ change: @escaping @Sendable (_ old: Object, _ new: Object) -> AttributeChange.Action
  ) {
    self.name = name
    self.way = way
    isEqual = { $0[keyPath: path] == $1[keyPath: path] }
    adoptValue = { $0[keyPath: path] = $1[keyPath: path] }
    value = { $0[keyPath: path] }
    how = change
  }

  /// Altered in place.
  package init<Value: Equatable & SendableMetatype>(
    _ name: String, _ path: any WritableKeyPath<Object, Value> & Sendable,
    alter: @escaping @Sendable (_ old: Object, _ new: Object) -> [Statement]
  ) {
    self.init(name, path, .altered) { .alter(alter($0, $1)) }
  }

  /// PostgreSQL has no statement for it: the object is dropped and created.
  package init<Value: Equatable & SendableMetatype>(
    recreate name: String, _ path: any WritableKeyPath<Object, Value> & Sendable
  ) {
    self.init(name, path, .recreated) { _, _ in .recreate }
  }

  func change(from old: Object, to new: Object) -> AttributeChange? {
    isEqual(old, new) ? nil : AttributeChange(name, how(old, new))
  }

  /// How to say once more what the server kept nothing of.
  func restoration(of said: Object, in kept: Object) -> AttributeChange? {
    guard let change = change(from: kept, to: said), isNothing(value(kept)), !isNothing(value(said)) else {
      return nil
    }
    return change
  }

  func adopt(_ object: inout Object, _ new: Object) { adoptValue(&object, new) }

  /// The value as a report shows it.
  func text(of object: Object) -> String { valueText(value(object)) }
}

/// One attribute that differs, and what is done about it.
package struct AttributeChange: Sendable {
  package enum Action: Sendable {
    /// Statements that change it in place; the same statement from several attributes is run once.
    case alter([Statement])
    /// As `alter`, but what leans on the object must be dropped before and rebuilt after (a column's type),
    /// except what ``SchemaObject/survivesRetype`` it.
    case retype([Statement])
    case recreate
  }

  package var attribute: String
  package var action: Action

  package init(_ attribute: String, _ action: Action) {
    self.attribute = attribute
    self.action = action
  }

  package var isRetype: Bool { if case .retype = action { true } else { false } }
}

/// A property that is carried along and never compared: a column's position, a place in a file.
@propertyWrapper
package struct NotCompared<Value: Sendable>: Sendable, Equatable {
  package var wrappedValue: Value
  package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
  package static func == (a: Self, b: Self) -> Bool { true }
}
