/// A stored property of a kind and the way it changes: the only place that says so.
package struct Attribute<Object: SchemaObject>: Sendable {
  package let name: String
  private let isEqual: @Sendable (Object, Object) -> Bool
  private let adoptValue: @Sendable (inout Object, Object) -> Void
  private let how: @Sendable (_ old: Object, _ new: Object) -> AttributeChange.Action
  private let value: @Sendable (Object) -> Any

  /// The way may depend on both values: a view's query is replaced in place only where its columns allow it.
  package init<Value: Equatable & SendableMetatype>(
    _ name: String, _ path: any WritableKeyPath<Object, Value> & Sendable,
    change: @escaping @Sendable (_ old: Object, _ new: Object) -> AttributeChange.Action
  ) {
    self.name = name
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
    self.init(name, path) { .alter(alter($0, $1)) }
  }

  /// PostgreSQL has no statement for it: the object is dropped and created.
  package init<Value: Equatable & SendableMetatype>(
    recreate name: String, _ path: any WritableKeyPath<Object, Value> & Sendable
  ) {
    self.init(name, path) { _, _ in .recreate }
  }

  func change(from old: Object, to new: Object) -> AttributeChange? {
    isEqual(old, new) ? nil : AttributeChange(attribute: name, action: how(old, new))
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
}

/// A property that is carried along and never compared: a column's position, a place in a file.
@propertyWrapper
package struct NotCompared<Value: Sendable>: Sendable, Equatable {
  package var wrappedValue: Value
  package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
  package static func == (a: Self, b: Self) -> Bool { true }
}
