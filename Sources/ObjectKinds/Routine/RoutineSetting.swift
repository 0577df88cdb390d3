import SQLSyntax

/// Settings that are lists of names, which `SET` quotes one by one (GUC_LIST_QUOTE in guc_tables.c).
private let listSettings: Set<String> = [
  "local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries",
  "temp_tablespaces", "unix_socket_directories",
]

/// The value as `pg_proc.proconfig` keeps it: `cfg, "Other"` for lists of names, else to the letter.
func settingValue(_ name: String, _ value: String) -> String {
  guard listSettings.contains(name.lowercased()) else { return value }
  return listedNames(value).map(quotedIdentifier).joined(separator: ", ")
}

private func listedNames(_ value: String) -> [String] {
  let items = splitAtTopLevelCommas(value).map { item in
    item.hasPrefix("\"") ? scanIdentifier(Substring(item))?.name ?? item : literalValue(item)
  }
  return items.isEmpty ? [""] : items
}

extension Routine.Setting {
  /// `SET search_path TO 'cfg', 'public'`.
  var clause: SQL {
    let parts = name.split(separator: ".").map(String.init)
    let values = listSettings.contains(name.lowercased()) ? listedNames(value) : [value]
    return "SET \(names: parts) TO \(values.map { "\(literal: $0)" as SQL }.joined())"
  }
}
