import ArgumentParser
import Autogenerate
import Diagnostics
import Reporting

struct CheckCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "The gate for CI: prints every reason why the database is not as it should be.",
    discussion: """
      One head, database at head, models equal to the catalog, every revision sealed, nothing half applied, no drift. \
      Exit code 2 where there is a reason.

      Example:
        plumb check --format github
      """)
  static let formats: [OutputFormat] = [.text, .json, .github, .sarif]

  @OptionGroup var globals: GlobalOptions

  func run(_ session: Session) async throws -> Ending {
    let reasons = try await session.workspace().check().map(\.diagnostic)
    switch format {
    case .json: session.terminal.print(["clean": .bool(reasons.isEmpty), "reasons": JSONValue(reasons)])
    case .github: session.terminal.print(GitHubReport.text(reasons.map { Annotation($0) }))
    case .sarif: session.terminal.print(SARIFReport.document(reasons.map { Annotation($0) }))
    default: session.terminal.print(Self.text(reasons))
    }
    return reasons.isEmpty ? .done : .difference
  }

  private static func text(_ reasons: [Diagnostic]) -> String {
    if reasons.isEmpty { return "clean" }
    let lines = reasons.map { reason in
      let words = reason.description
      guard let range = words.firstRange(of: "error: ") else { return words }
      return words[..<range.lowerBound] + "\(reason.code): " + words[range.upperBound...]
    }
    return (lines + ["\(counted(reasons.count, "reason"))"]).joined(separator: "\n")
  }
}

extension CheckReason {
  var diagnostic: Diagnostic { Diagnostic(.init(code), at: place, message, advice: advice) }
}
