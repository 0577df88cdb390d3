import ArgumentParser
import Autogenerate
import Diagnostics
import Reporting

struct DoctorCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks everything that plumb needs, and says how to mend it.",
    discussion: """
      Exit code 1 where something fails. Nothing is written.

      Example:
        plumb doctor --env production
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  func run(_ session: Session) async throws -> Ending {
    var findings: [WorkspaceFinding] = []
    do {
      let workspace = try session.workspace()
      findings.append(WorkspaceFinding("configuration", .ok, workspace.project.file))
      findings += await workspace.examine()
      try Task.checkCancellation()
    } catch let failure as Failure {
      findings += failure.diagnostics.map { WorkspaceFinding("configuration", $0) }
    }
    if format == .json {
      session.terminal.print([
        "ok": .bool(!findings.contains { $0.state == .fail }), "checks": .array(findings.map(json)),
      ])
    } else {
      session.terminal.print(text(findings, session.terminal.palette))
    }
    return findings.contains { $0.state == .fail } ? .failed : .done
  }

  private func text(_ findings: [WorkspaceFinding], _ palette: Palette) -> String {
    let width = findings.map(\.subject.count).max() ?? 0
    return findings.map { finding in
      let padding = String(repeating: " ", count: width - finding.subject.count + 2)
      let indent = String(repeating: " ", count: width + 8)
      let mark =
        switch finding.state {
        case .ok: palette.green("ok  ")
        case .warn: palette.yellow("warn")
        case .fail: palette.red("fail")
        }
      let more =
        finding.details.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
        + (finding.advice.map { ["next: \($0)"] } ?? [])
      return (["\(mark)  \(finding.subject)\(padding)\(finding.message)"] + more.map { indent + $0 })
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func json(_ finding: WorkspaceFinding) -> JSONValue {
    [
      "check": .string(finding.subject), "state": .string(finding.state.rawValue),
      "message": .string(finding.message), "details": .strings(finding.details),
      "advice": .optional(finding.advice),
    ]
  }
}
