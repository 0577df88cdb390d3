import FoundationEssentials

extension Workspace {
  /// Who runs the command, for the head of a revision.
  static var userName: String {
    let environment = ProcessInfo.processInfo.environment
    return ["PLUMB_AUTHOR", "GIT_AUTHOR_NAME", "SUDO_USER", "USER", "LOGNAME"].lazy.compactMap {
      environment[$0]
    }
    .first { !$0.isEmpty } ?? "unknown"
  }
}
