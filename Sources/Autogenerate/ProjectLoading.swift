package import Diagnostics
import YAMLNodes

/// What a command line says about the project.
package struct ProjectOptions: Sendable {
  /// The path of plumb.yaml; nil looks for it upwards.
  package var config: String?
  /// Wins over `PLUMB_ENV`.
  package var environment: String?
  package var url: String?
  package var envFile: String?
  package var schemas: [String]
  /// The process's environment.
  package var variables: [String: String]
  /// Where the search upwards begins; nil is the folder in which the command runs.
  package var directory: String?

  package init(
    config: String? = nil, environment: String? = nil, url: String? = nil, envFile: String? = nil,
    schemas: [String] = [], variables: [String: String] = [:], directory: String? = nil
  ) {
    self.config = config
    self.environment = environment
    self.url = url
    self.envFile = envFile
    self.schemas = schemas
    self.variables = variables
    self.directory = directory
  }
}

extension Project {
  package static let fileName = "plumb.yaml"

  /// Reads plumb.yaml and the env file that it names.
  ///
  /// - Throws: `Failure` with everything that is wrong: `no-project`, `cannot-read`, YAML's own errors,
  ///   `unknown-key`, `wrong-type`, `bad-value`, `missing-key`, `missing-variable`, `unknown-environment`.
  package static func load(_ options: ProjectOptions) throws(Failure) -> Project {
    let file = try find(options)
    let (document, diagnostics) = YAMLParser.parse(try contents(file, "plumb.yaml"), file: file)
    var problems = DiagnosticCollector()
    problems.add(contentsOf: diagnostics)
    guard let document else {
      try problems.throwIfErrors()
      throw Failure(
        "missing-key", at: SourcePlace(file: file), subject: "schemas", "the file says nothing",
        advice: "`plumb init` in an empty folder shows what belongs into it")
    }
    ProjectKeys.check(document, &problems)
    let environment = options.environment ?? options.variables["PLUMB_ENV"].flatMap { $0.isEmpty ? nil : $0 }
    let merged = ProjectOverlay.merged(document, environment: environment, &problems)
    let root = Self.directory(of: file)
    let (variables, envFileProblem) = variables(merged, options, root: root, &problems)
    var reader = ProjectReader(merged, options, variables)
    let project = reader.project(
      file: file, root: root, environment: environment, envFileProblem: envFileProblem)
    problems.add(contentsOf: reader.values.problems.diagnostics)
    // A variable may be missing only because the file that holds it is.
    if problems.hasErrors, let envFileProblem { problems.add(contentsOf: envFileProblem.diagnostics) }
    problems.removeRepetitions()
    try problems.throwIfErrors()
    return project
  }

  /// The path of plumb.yaml: as given, or the first one found upwards.
  static func find(_ options: ProjectOptions) throws(Failure) -> String {
    let here = ProjectDisk.currentDirectory()
    if let config = options.config {
      return config.hasPrefix("/") ? ProjectDisk.shortest(config, from: here) : config
    }
    let start = options.directory ?? here
    var folder = start
    while true {
      let candidate = folder == "/" ? "/\(fileName)" : "\(folder)/\(fileName)"
      if ProjectDisk.exists(candidate) { return ProjectDisk.shortest(candidate, from: here) }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    throw Failure(
      "no-project", subject: start, "there is no \(fileName) in \(start), nor in any folder above",
      advice: "`plumb init` writes one, and --config names one that lies elsewhere")
  }

  private static func directory(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "." }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }

  private static func contents(_ path: String, _ what: String) throws(Failure) -> [UInt8] {
    do { return try ProjectDisk.read(path) } catch {
      throw Failure(
        "cannot-read", subject: path, "\(what) cannot be read: \(path)", details: [error.text],
        advice: error.isMissing ? "check the path" : "let this user read it")
    }
  }

  private static func variables(
    _ root: YAMLNode, _ options: ProjectOptions, root directory: String, _ problems: inout DiagnosticCollector
  ) -> (ProjectVariables, Failure?) {
    var variables = ProjectVariables(environment: options.variables)
    let node = root["database"]?["env_file"]
    var path = options.envFile
    if path == nil {
      var values = ProjectValues(variables)
      path = values.text(node, "env_file").map { joined(directory, $0) }
      problems.add(contentsOf: values.problems.diagnostics)
    }
    guard let path else { return (variables, nil) }
    do throws(Failure) {
      let bytes = try contents(path, "the env file")
      variables.file = try ProjectEnvFile.parse(String(decoding: bytes, as: UTF8.self), file: path)
      return (variables, nil)
    } catch {
      guard options.envFile == nil else { return (variables, error) }
      return (variables, Failure(error.diagnostics.map { $0.placed(at: node?.place) }))
    }
  }
}

extension Diagnostic {
  fileprivate func placed(at place: SourcePlace?) -> Diagnostic {
    var placed = self
    placed.place = self.place ?? place
    return placed
  }
}

extension DiagnosticCollector {
  /// The same thing is met twice where a key stands in the file and is read as well.
  fileprivate mutating func removeRepetitions() {
    var seen: Set<Diagnostic> = []
    let once = diagnostics.filter { seen.insert($0).inserted }
    self = DiagnosticCollector()
    add(contentsOf: once)
  }
}
