import Diagnostics
import Postgres
import ShadowDatabase

/// How psql is to be called.
package struct PsqlCall: Sendable {
  package var program: String
  /// Key=value words without any secret: others see the arguments of a process.
  package var connectionString: String
  /// What is added to the process's environment: the password, where one was given.
  package var environment: [String: String]
}

extension Workspace {
  /// - Throws: `Failure` of the configuration, or of the embedded server.
  package func psqlCall() async throws -> PsqlCall {
    let target = try await target()
    var program = "psql"
    if isEmbedded {
      let own = try PostgresPrograms.find().path(of: "psql")
      if ProjectDisk.exists(own) { program = own }
    }
    var options = target.options
    let environment = ["PGPASSWORD": options.removeValue(forKey: "password")].compactMapValues(\.self)
    options["sslpassword"] = nil
    let words = options.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.quoted($0.value))" }
    return PsqlCall(
      program: program, connectionString: words.joined(separator: " "), environment: environment)
  }

  private static func quoted(_ value: String) -> String {
    "'" + value.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
