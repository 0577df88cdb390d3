import CatalogModel
import SQLSyntax
import YAMLNodes

/// `{fillfactor=70,autovacuum_enabled=off}` as the catalog keeps it.
func parsedOptions(_ list: [String]) -> OptionMap {
  var options = OptionMap()
  for item in list {
    let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    options[String(parts[0])] = parts.count > 1 ? String(parts[1]) : "true"
  }
  return options
}

/// `fillfactor = '70', toast.autovacuum_enabled = 'off'`, in their order.
func optionList(_ options: OptionMap) -> SQL {
  options.map { "\(optionName($0.key)) = \(literal: $0.value)" as SQL }.joined()
}

/// `SET (…)` for what is new or another value, `RESET (…)` for what is gone. What is set anew comes last in the
/// catalog's order: where that is not the order wanted, all of them are set anew.
func optionChanges(from old: OptionMap, to new: OptionMap) -> [SQL] {
  let set = new.filter { old[$0.key] != $0.value }
  let gone = old.keys.filter { new[$0] == nil }
  let kept = old.keys.filter { key in new[key] != nil && set[key] == nil }
  guard kept + set.keys == new.keys else {
    return ["RESET (\(old.keys.map(optionName).joined()))", "SET (\(optionList(new)))"]
  }
  return (gone.isEmpty ? [] : ["RESET (\(gone.map(optionName).joined()))"])
    + (set.isEmpty ? [] : ["SET (\(optionList(set)))"])
}

func optionMapping(_ options: OptionMap) -> YAMLValue {
  flowMapping(options.pairs)
}

/// A mapping of texts on one line where it fits.
func flowMapping(_ pairs: [(key: String, value: String)]) -> YAMLValue {
  .map(pairs.map { YAMLValue.Entry($0.key, .text($0.value)) }, flow: true)
}

/// A storage parameter's name may have a namespace: `toast.autovacuum_enabled`.
private func optionName(_ name: String) -> SQL {
  let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
  return "\(names: parts)"
}

extension Bool {
  /// For attributes that models name by what is not so: `not_valid`, of an object that is valid.
  var isFalse: Bool {
    get { !self }
    set { self = !newValue }
  }
}
