/// One attribute as a report shows it.
package struct AttributeText: Sendable, Hashable {
  package var name: String
  package var old: String
  package var new: String
}

extension SchemaObject {
  /// The attributes in which this object and its successor differ, with both values in words.
  package func attributeTexts(to new: any SchemaObject) -> [AttributeText] {
    guard let new = new as? Self else { return [] }
    return Self.attributes.compactMap { attribute in
      guard attribute.change(from: self, to: new) != nil else { return nil }
      return AttributeText(
        name: attribute.name, old: told(attribute.name) ?? attribute.text(of: self),
        new: new.told(attribute.name) ?? attribute.text(of: new))
    }
  }
}

/// What tells two states of one object apart, in words, for errors: `is not there`, `type is text, not integer`.
/// - Parameters:
///   - have: what was found.
///   - want: what should be there.
package func differenceText(_ have: (any SchemaObject)?, _ want: (any SchemaObject)?) -> String {
  guard let have else { return "is not there" }
  guard let want else { return "should not be there" }
  let texts = have.attributeTexts(to: want).map { "\($0.name) is \($0.old), not \($0.new)" }
  if !texts.isEmpty { return texts.joined(separator: "; ") }
  return type(of: have) == type(of: want)
    ? "differs in nothing that has a word"
    : "is of the kind \(type(of: have).kind.name), not \(type(of: want).kind.name)"
}

/// Any attribute's value in words: texts as they are, `yes` and `no`, `none` for what is not there, lists with
/// commas, a value with parts as `part: value`.
func valueText(_ value: Any) -> String {
  switch value {
  case let text as String: return text.isEmpty ? "''" : text
  case let flag as Bool: return flag ? "yes" : "no"
  case let raw as any RawRepresentable:
    // A letter of the catalog says nothing to a person; the case's name does.
    if let letter = raw.rawValue as? String, letter.count == 1 { return "\(value)" }
    return valueText(raw.rawValue)
  default: break
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional: return mirror.children.first.map { valueText($0.value) } ?? "none"
  case .collection, .set: return listText(mirror.children.map { valueText($0.value) }, mirror.displayStyle)
  case .dictionary: return listText(mirror.children.map { pairText($0.value) }, .set)
  case .enum: return caseText(value, mirror)
  case .struct: return partsText(mirror)
  default:
    return mirror.children.isEmpty ? "\(value)" : listText(mirror.children.map { valueText($0.value) }, nil)
  }
}

/// Whether the value is the one of a property of which nothing was said.
func isNothing(_ value: Any) -> Bool {
  switch value {
  case let text as String: return text.isEmpty
  case let flag as Bool: return !flag
  default: break
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional, .collection, .set, .dictionary: return mirror.children.isEmpty
  default: return false
  }
}

/// A set has no order of its own.
private func listText(_ items: [String], _ style: Mirror.DisplayStyle?) -> String {
  items.isEmpty ? "none" : (style == .set ? items.sorted() : items).joined(separator: ", ")
}

private func pairText(_ pair: Any) -> String {
  Mirror(reflecting: pair).children.map { valueText($0.value) }.joined(separator: "=")
}

private func caseText(_ value: Any, _ mirror: Mirror) -> String {
  guard let payload = mirror.children.first else { return "\(value)" }
  let inside = Mirror(reflecting: payload.value)
  let text =
    inside.displayStyle == .tuple
    ? inside.children.map { valueText($0.value) }.joined(separator: ", ") : valueText(payload.value)
  return text
}

private func partsText(_ mirror: Mirror) -> String {
  let parts = mirror.children.compactMap { child -> String? in
    guard let label = child.label, !label.hasPrefix("_") else { return nil }
    let text = valueText(child.value)
    return text == "none" ? nil : "\(label): \(text)"
  }
  return parts.isEmpty ? "none" : parts.joined(separator: ", ")
}
