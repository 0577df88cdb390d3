import Diagnostics
import YAMLNodes

/// Turns the merged plumb.yaml into a ``Project``.
struct ProjectReader {
  let root: YAMLNode
  let options: ProjectOptions
  var values: ProjectValues

  init(_ root: YAMLNode, _ options: ProjectOptions, _ variables: ProjectVariables) {
    self.root = root
    self.options = options
    values = ProjectValues(variables)
  }

  /// What is wrong is in ``ProjectValues/problems`` afterwards.
  mutating func project(file: String, root directory: String, environment: String?, envFileProblem: Failure?)
    -> Project
  {
    let all = schemas()
    return Project(
      file: file, root: directory, schemas: narrowed(all), allSchemas: all,
      modelsDirectory: folder("models", in: directory),
      migrationsDirectory: folder("migrations", in: directory),
      history: values.text(root["history"], "history") ?? "plumb", database: database(envFileProblem),
      shadow: shadow(), manage: Set(manage()), ignore: values.texts(root["ignore"], "ignore") ?? [],
      limits: limits(), online: values.word(root["online"], "online", Project.Online.self) ?? .auto,
      redFlags: redFlags(), backup: backup(), restorePoint: restorePoint(), hooks: hooks(),
      environment: environment, protect: values.flag(root["protect"], "protect") ?? false,
      fileVariables: values.variables.file.filter { values.variables.environment[$0.key] == nil })
  }

  private mutating func schemas() -> [String] {
    guard let node = root["schemas"], !node.isNull else {
      values.problems.add(
        Diagnostic(
          "missing-key", at: root.place, subject: "schemas",
          "`schemas` is missing: which schemas are managed?",
          advice: "write `schemas: [app]`"))
      return []
    }
    let names = values.texts(node, "schemas") ?? []
    if names.isEmpty, node.sequence?.isEmpty == true {
      values.add("bad-value", node, "schemas", "`schemas` is empty: at least one schema must be managed")
    }
    for (index, name) in names.enumerated() {
      if names[..<index].contains(name) {
        values.add("bad-value", node, "schemas", "the schema `\(name)` is named twice")
      }
      if name.hasPrefix("pg_") || name == "information_schema" {
        values.add(
          "bad-value", node, "schemas", "the schema `\(name)` is PostgreSQL's own and cannot be managed")
      }
    }
    return names
  }

  /// What `--schema` leaves.
  private mutating func narrowed(_ all: [String]) -> [String] {
    if options.schemas.isEmpty || all.isEmpty { return all }
    for name in options.schemas where !all.contains(name) {
      values.problems.add(
        Diagnostic(
          "unknown-schema", subject: name, "--schema \(name): this schema is not managed",
          advice: nearestName(to: name, among: all).map { "did you mean \($0)?" }
            ?? "managed are \(all.joined(separator: ", "))"))
    }
    return all.filter(options.schemas.contains)
  }

  private mutating func folder(_ key: String, in directory: String) -> String {
    var path = values.text(root[key], key) ?? key
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return Project.joined(directory, path)
  }

  /// A missing variable is no error for commands that do not need the database.
  private mutating func database(_ envFileProblem: Failure?) -> Result<String, Failure> {
    if let url = options.url { return .success(url) }
    guard let node = root["database"]?["url"], !node.isNull else {
      return .failure(
        envFileProblem
          ?? Failure(
            "missing-key", at: root["database"]?.place ?? root.place, subject: "database.url",
            "`database.url` is missing: which database is it?",
            advice: "write `database: { url: \"${DATABASE_URL}\" }`, or `url: embedded`, or give --url"))
    }
    var own = ProjectValues(values.variables)
    let url = own.text(node, "url")
    if let envFileProblem, url == nil || node.scalar?.contains("${") == true {
      return .failure(envFileProblem)
    }
    if let url { return .success(url) }
    return .failure(Failure(own.problems.diagnostics))
  }

  private mutating func shadow() -> String {
    guard let node = root["shadow"], let text = values.text(node, "shadow") else { return "auto" }
    let words = ["auto", "embedded", "same-server"]
    if words.contains(text) || text.contains("://") || text.contains("=") { return text }
    values.add(
      "bad-value", node, "shadow",
      "`shadow` cannot be `\(text)`: it is auto, embedded, same-server or the URL of a scratch server",
      advice: nearestName(to: text, among: words).map { "did you mean `\($0)`?" })
    return "auto"
  }

  private mutating func manage() -> [String] {
    guard let node = root["manage"], !node.isNull else { return ["comments"] }
    guard let items = node.sequence else { return values.texts(node, "manage") ?? [] }
    return items.compactMap { values.word($0, "manage", among: Project.manageable) }
  }
}
