import ArgumentParser
import Autogenerate
import Reporting
import Revisions

struct HeadsCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "heads", abstract: "Lists the revisions that nothing follows.",
    discussion: """
      Reads the files only. More than one head is to be joined by `plumb merge`.

      Example:
        plumb heads --format json
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  func run(_ session: Session) async throws -> Ending {
    let revisions = try session.workspace().revisions()
    let heads = try RevisionGraph(revisions).heads
    let found = heads.compactMap { id in revisions.first { $0.id == id } }
    if format == .json {
      session.terminal.print(["heads": .array(found.map { RevisionText.summary($0) })])
      return .done
    }
    session.terminal.print(RevisionText.table(found, verbose: globals.verbose))
    if found.isEmpty { session.terminal.note("there is no revision") }
    return .done
  }
}

struct BranchesCommand: PlumbCommand {
  static let configuration = CommandConfiguration(
    commandName: "branches", abstract: "Lists where the revision graph parts and joins.",
    discussion: """
      Example:
        plumb branches
      """)
  static let formats: [OutputFormat] = [.text, .json]

  @OptionGroup var globals: GlobalOptions

  func run(_ session: Session) async throws -> Ending {
    let graph = try session.workspace().graph()
    if format == .json {
      session.terminal.print([
        "branches": .array(
          graph.branches.map { ["id": .string($0), "children": .strings(graph.children(of: $0))] }),
        "merges": .array(
          graph.merges.map { ["id": .string($0), "revises": .strings(graph.parents(of: $0))] }),
        "bases": .strings(graph.bases), "heads": .strings(graph.heads),
      ])
      return .done
    }
    for id in graph.branches {
      session.terminal.print("\(id) parts into \(graph.children(of: id).joined(separator: ", "))")
    }
    for id in graph.merges {
      session.terminal.print("\(id) joins \(graph.parents(of: id).joined(separator: ", "))")
    }
    if graph.branches.isEmpty, graph.merges.isEmpty { session.terminal.note("the graph is one line") }
    return .done
  }
}
