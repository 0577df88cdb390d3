import Diagnostics
import Postgres

extension History {
  func mayNotRead(_ error: PostgresError, on connection: Connection) -> Failure {
    let role = connection.target.user ?? "the role"
    return Failure(
      "missing-right", subject: schema, "\(role) may not read the record in the schema \(schema)",
      details: error.diagnosticDetails(),
      advice: "GRANT USAGE ON SCHEMA \(quoted(schema)) TO \(quoted(role)); "
        + "GRANT SELECT ON ALL TABLES IN SCHEMA \(quoted(schema)) TO \(quoted(role));")
  }

  func mayNotCreate(_ error: PostgresError, on connection: Connection, schemaExists: Bool) -> Failure {
    let role = connection.target.user ?? "the role"
    let right =
      schemaExists
      ? "USAGE, CREATE ON SCHEMA \(quoted(schema))"
      : "CREATE ON DATABASE \(quoted(connection.target.database))"
    return Failure(
      "missing-right", subject: schema,
      schemaExists
        ? "\(role) may not create the tables of the record in the schema \(schema)"
        : "\(role) may not create the schema \(schema), which keeps the record of what is applied",
      details: error.diagnosticDetails() + ["nothing was changed"],
      advice: "GRANT \(right) TO \(quoted(role)); or set `history:` in plumb.yaml to a schema in which "
        + "it may create tables")
  }

  func damaged(_ error: PostgresError) -> Failure {
    Failure(
      "history-damaged", subject: schema, "the record in the schema \(schema) is not complete",
      details: error.diagnosticDetails(),
      advice: "\(Self.revisionTable) and \(Self.journalTable) belong together: take both from a backup; "
        + "where they were never used, drop what is left and run it again")
  }
}
