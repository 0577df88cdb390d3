internal import CLibPQ

/// Owns the PGconn and what its notice receiver writes to.
///
/// `@unchecked Sendable`: only the connection's thread uses it after it was opened there, and the last
/// reference (which frees it) is the actor's.
final class ConnectionHandle: @unchecked Sendable {
  private(set) var connection: OpaquePointer?
  private let notices = Notices()

  final class Notices { var texts: [String] = [] }

  init(owning connection: OpaquePointer) {
    self.connection = connection
    PQsetNoticeReceiver(
      connection,
      { box, result in
        guard let box, let result else { return }
        let severity = PQresultErrorField(result, Int32(UInt8(ascii: "V"))).map { String(cString: $0) }
        let words = PQresultErrorField(result, Int32(UInt8(ascii: "M"))).map { String(cString: $0) }
        let text = words ?? trimmed(PQresultErrorMessage(result))
        Unmanaged<Notices>.fromOpaque(box).takeUnretainedValue().texts
          .append("\(severity ?? "NOTICE"): \(text)")
      }, Unmanaged.passUnretained(notices).toOpaque())
  }

  deinit { finish() }

  func finish() {
    PQfinish(connection)
    connection = nil
  }

  func takeNotices() -> [String] {
    defer { notices.texts = [] }
    return notices.texts
  }
}
