import Diagnostics
import YAMLNodes

/// Laying one environment over the file.
enum ProjectOverlay {
  /// The file without `environments`, the chosen one laid over it: mappings are joined key by key, everything
  /// else is replaced, and a key without a value takes away.
  static func merged(
    _ root: YAMLNode, environment: String?, _ problems: inout DiagnosticCollector
  ) -> YAMLNode {
    var base = root
    base.content = .mapping((root.mapping ?? []).filter { $0.key != "environments" })
    guard let environment else { return base }
    let known = root["environments"]?.mapping ?? []
    guard let chosen = known.first(where: { $0.key == environment }) else {
      problems.add(unknown(environment, known, at: root["environments"]?.place ?? root.place))
      return base
    }
    return merge(base, chosen.value)
  }

  private static func merge(_ base: YAMLNode, _ over: YAMLNode) -> YAMLNode {
    guard let overEntries = over.mapping, var entries = base.mapping else { return over }
    for entry in overEntries {
      guard let index = entries.firstIndex(where: { $0.key == entry.key }) else {
        entries.append(entry)
        continue
      }
      if entry.value.isNull {
        entries.remove(at: index)
      } else {
        entries[index].value = merge(entries[index].value, entry.value)
      }
    }
    var merged = base
    merged.content = .mapping(entries)
    return merged
  }

  private static func unknown(_ name: String, _ known: [YAMLEntry], at place: SourcePlace) -> Diagnostic {
    let names = known.map(\.key)
    let listed = names.isEmpty ? "plumb.yaml has none" : "plumb.yaml has \(names.joined(separator: ", "))"
    return Diagnostic(
      "unknown-environment", at: place, subject: name, "there is no environment `\(name)`: \(listed)",
      advice: nearestName(to: name, among: names).map { "did you mean `\($0)`?" }
        ?? "add it below `environments`, or choose another with --env or PLUMB_ENV")
  }
}
