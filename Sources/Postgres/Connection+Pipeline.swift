internal import CLibPQ

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Connection {
  /// Sends all queries at once and reads all answers: one round trip.
  ///
  /// Unless the queries begin a transaction themselves, they are one.
  /// - Returns: one table for each query.
  /// - Throws: ``PostgresError`` of the first query that failed; those after it were not run.
  package func pipeline(_ queries: [String]) async throws -> [ResultTable] {
    try await cancellable {
      var tables: [ResultTable] = []
      tables.reserveCapacity(queries.count)
      try sendPipeline(queries) { tables.append($1) }
      return tables
    }
  }

  /// The same, each answer handed on as it comes, with the number of its query: the server goes on meanwhile.
  ///
  /// - Parameter take: called on the connection's own thread; what takes long belongs elsewhere.
  /// - Throws: ``PostgresError`` of the first query that failed, after the answers before it were handed on.
  package func pipeline(_ queries: [String], take: @Sendable (Int, ResultTable) -> Void) async throws {
    try await cancellable { try sendPipeline(queries, take) }
  }

  private func sendPipeline(_ queries: [String], _ take: (Int, ResultTable) -> Void) throws {
    if queries.isEmpty { return }
    let connection = try live(for: queries[0])
    traffic.add(queries.count)
    guard PQenterPipelineMode(connection) == 1 else { throw sendingFailed(connection, queries[0]) }
    // Sending must not wait for a server that waits for us to read.
    PQsetnonblocking(connection, 1)
    defer {
      PQexitPipelineMode(handle.connection)
      PQsetnonblocking(handle.connection, 0)
    }
    for query in queries {
      guard PQsendQueryParams(connection, query, 0, nil, nil, nil, nil, 0) == 1 else {
        throw sendingFailed(connection, query)
      }
    }
    guard PQpipelineSync(connection) == 1, flush(connection) else {
      throw sendingFailed(connection, queries[0])
    }
    try pipelineResults(connection, of: queries, take)
  }

  /// Sends what is waiting, and takes in what comes meanwhile: a server that cannot get rid of its answers
  /// reads no more queries, and libpq by itself waits for one of the two only.
  ///
  /// - Returns: false where the connection is lost.
  private func flush(_ connection: OpaquePointer) -> Bool {
    while true {
      switch PQflush(connection) {
      case 0: return true
      case 1: break
      default: return false
      }
      var socket = pollfd(fd: PQsocket(connection), events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&socket, 1, -1)
      if Int32(socket.revents) & ~POLLOUT != 0, PQconsumeInput(connection) != 1 { return false }
    }
  }

  private func pipelineResults(
    _ connection: OpaquePointer, of queries: [String], _ take: (Int, ResultTable) -> Void
  ) throws {
    var answered = 0
    var failure: PostgresError?
    for query in queries {
      // The answer, then nil as the end of this query's answers.
      while let result = PQgetResult(connection) {
        switch outcome(of: result, query) {
        case .table(let table):
          take(answered, table)
          answered += 1
        case .failure(let error): failure = failure ?? error
        case .copy:
          // libpq has no way out of a COPY in a pipeline.
          close()
          throw PostgresError(
            sqlState: "08P01", severity: "FATAL", message: "COPY is not possible in a pipeline",
            statement: query)
        case .skipped, .synchronised: break
        }
      }
      if PQstatus(connection) == CONNECTION_BAD { break }
    }
    if PQstatus(connection) == CONNECTION_OK, let end = PQgetResult(connection) { PQclear(end) }
    if let failure { throw lossAware(failure, connection) }
    if PQstatus(connection) == CONNECTION_BAD {
      throw sendingFailed(connection, queries[min(answered, queries.count - 1)])
    }
  }
}
