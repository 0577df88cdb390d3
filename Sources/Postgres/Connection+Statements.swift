internal import CLibPQ

extension Connection {
  /// Runs one statement.
  ///
  /// - Parameter parameters: for `$1`, `$2`, ... in text form; nil is NULL.
  /// - Throws: ``PostgresError``; `CancellationError` where the task was cancelled before it began.
  package func query(_ sql: String, _ parameters: [String?] = []) async throws -> ResultTable {
    try await cancellable {
      let connection = try live(for: sql)
      traffic.add(1)
      let sent = withCStrings(parameters) {
        PQsendQueryParams(connection, sql, Int32(parameters.count), nil, $0, nil, nil, 0)
      }
      guard sent == 1 else { throw sendingFailed(connection, sql) }
      // The extended protocol answers one statement with exactly one result.
      return try results(connection, of: sql)[0]
    }
  }

  /// Runs a script of any number of statements, by the simple protocol: in one transaction unless the
  /// script says otherwise.
  ///
  /// - Returns: the result of each statement.
  /// - Throws: ``PostgresError`` of the first statement that failed; those after it were not run.
  package func execute(_ script: String) async throws -> [ResultTable] {
    try await cancellable {
      let connection = try live(for: script)
      traffic.add(1)
      guard PQsendQuery(connection, script) == 1 else { throw sendingFailed(connection, script) }
      return try results(connection, of: script)
    }
  }

  /// Reads until the server is ready for the next statement.
  private func results(_ connection: OpaquePointer, of statement: String) throws -> [ResultTable] {
    var tables: [ResultTable] = []
    var failure: PostgresError?
    while let result = PQgetResult(connection) {
      switch outcome(of: result, statement) {
      case .table(let table): tables.append(table)
      case .failure(let error): failure = failure ?? error
      case .copy(let direction): endCopy(connection, direction)
      case .skipped, .synchronised: break
      }
    }
    if let failure { throw lossAware(failure, connection) }
    if PQstatus(connection) == CONNECTION_BAD { throw sendingFailed(connection, statement) }
    return tables
  }

  /// Data of a COPY has no other end here: what comes is passed over, what is awaited is refused.
  private func endCopy(_ connection: OpaquePointer, _ direction: StatementOutcome.CopyDirection) {
    switch direction {
    case .fromClient:
      PQputCopyEnd(connection, "COPY FROM STDIN is not possible in a statement that plumb runs")
    case .toClient:
      var buffer: UnsafeMutablePointer<CChar>?
      while PQgetCopyData(connection, &buffer, 0) > 0 { PQfreemem(buffer) }
    }
  }

  /// The error where libpq did not take a statement, or lost the connection without a word of the server.
  func sendingFailed(_ connection: OpaquePointer, _ statement: String) -> PostgresError {
    let words = trimmed(PQerrorMessage(connection))
    let error = PostgresError(
      sqlState: "XX000", message: words.isEmpty ? "no connection to the server" : words, statement: statement)
    return lossAware(error, connection)
  }

  func lossAware(_ error: PostgresError, _ connection: OpaquePointer) -> PostgresError {
    // After a failed write libpq finds out only by reading whether the connection is gone; first may come
    // what the server said before it went.
    var attempts = error.sqlState == "XX000" ? 0 : 3
    while attempts < 3, PQstatus(connection) == CONNECTION_OK, PQconsumeInput(connection) == 1 {
      attempts += 1
    }
    return PQstatus(connection) == CONNECTION_BAD ? error.asConnectionLoss() : error
  }
}

/// What a PGresult says, once.
enum StatementOutcome {
  enum CopyDirection { case toClient, fromClient }
  case table(ResultTable)
  case failure(PostgresError)
  case copy(CopyDirection)
  /// Not run, because a statement before it in the pipeline failed.
  case skipped
  /// The end of a pipeline.
  case synchronised
}

/// Takes the ownership of `result`.
func outcome(of result: OpaquePointer, _ statement: String) -> StatementOutcome {
  let status = PQresultStatus(result)
  switch status {
  case PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
    return .table(ResultTable(owning: result))
  default: break
  }
  defer { PQclear(result) }
  switch status {
  case PGRES_COPY_OUT, PGRES_COPY_BOTH: return .copy(.toClient)
  case PGRES_COPY_IN: return .copy(.fromClient)
  case PGRES_PIPELINE_ABORTED: return .skipped
  case PGRES_PIPELINE_SYNC: return .synchronised
  default: return .failure(PostgresError(result, statement: statement))
  }
}

/// Calls `body` with the values as C strings, nil where nil.
func withCStrings<Value>(
  _ values: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Value
) -> Value {
  if values.isEmpty { return body(nil) }
  var bytes: [CChar] = []
  let offsets = values.map { value -> Int? in
    guard let value else { return nil }
    defer { bytes += value.utf8CString }
    return bytes.count
  }
  return bytes.withUnsafeBufferPointer { buffer in
    let pointers = offsets.map { $0.map { buffer.baseAddress! + $0 } }
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
