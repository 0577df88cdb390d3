import SQLSyntax
import YAMLNodes

/// `{fillfactor=70,autovacuum_enabled=off}` as the catalog keeps it.
func parsedOptions(_ list: [String]) -> [String: String] {
  var options: [String: String] = [:]
  for item in list {
    let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    options[String(parts[0])] = parts.count > 1 ? String(parts[1]) : "true"
  }
  return options
}

/// `fillfactor = '70', toast.autovacuum_enabled = 'off'`, sorted by name.
func optionList(_ options: [String: String]) -> SQL {
  options.sorted { $0.key < $1.key }.map { "\(optionName($0.key)) = \(literal: $0.value)" as SQL }.joined()
}

/// `SET (…)` for what is new or another value, `RESET (…)` for what is gone.
func optionChanges(from old: [String: String], to new: [String: String]) -> [SQL] {
  let set = new.filter { old[$0.key] != $0.value }
  let gone = old.keys.filter { new[$0] == nil }.sorted()
  return (gone.isEmpty ? [] : ["RESET (\(gone.map(optionName).joined()))"])
    + (set.isEmpty ? [] : ["SET (\(optionList(set)))"])
}

func optionMapping(_ options: [String: String]) -> YAMLValue {
  flowMapping(options.sorted { $0.key < $1.key })
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
