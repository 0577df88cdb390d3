import Foundation

/// A program that runs beside the tests.
package final class ChildProcess: Sendable {
  package struct Outcome: Sendable {
    package var code: Int32
    package var output: String
    package var errors: String
  }

  private let folder: TemporaryFolder
  private let identifier: Int32
  private let ending: Task<Int32, Never>

  /// - Parameter variables: laid over this process's environment.
  package init(
    _ program: String, _ arguments: [String], in directory: String? = nil, variables: [String: String] = [:]
  ) throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let directory { process.currentDirectoryURL = URL(filePath: directory) }
    process.environment = ProcessInfo.processInfo.environment.merging(variables) { _, new in new }
    for name in ["out", "err"] { try folder.write("", name) }
    let (output, errors) = (
      try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/out")),
      try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/err"))
    )
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = {
      continuation.yield($0.terminationReason == .exit ? $0.terminationStatus : -$0.terminationStatus)
      continuation.finish()
    }
    // Nothing else closes them, and Foundation cannot start a process beside a thousand open files.
    defer {
      try? output.close()
      try? errors.close()
    }
    try process.run()
    identifier = process.processIdentifier
    ending = Task {
      for await code in stream { return code }
      return -1
    }
  }

  package func send(_ signal: Int32) { kill(identifier, signal) }

  /// Waits for its end.
  package func outcome() async throws -> Outcome {
    let code = await ending.value
    return Outcome(code: code, output: try folder.read("out"), errors: try folder.read("err"))
  }

  package static func run(
    _ program: String, _ arguments: [String], in directory: String? = nil, variables: [String: String] = [:]
  ) async throws -> Outcome {
    try await ChildProcess(program, arguments, in: directory, variables: variables).outcome()
  }
}
