import Foundation
import Testing

/// Holds a text against a file in `Expected/`, which a person can read. To write the files anew:
/// `PLUMB_WRITE_EXPECTED=1 swift test --filter ReportingTests`.
func expectSnapshot(_ text: String, _ file: String, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected/\(file)")
  if ProcessInfo.processInfo.environment["PLUMB_WRITE_EXPECTED"] != nil {
    try text.write(to: path, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: path, encoding: .utf8)
  #expect(text == expected, "\(file) differs", sourceLocation: sourceLocation)
}
