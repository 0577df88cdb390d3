/// The words of a command line as the parser takes them.
enum CommandWords {
  /// Options for every command that take a value, and those that do not.
  private static let valued: Set<String> = [
    "--config", "--url", "--env", "--env-file", "--schema", "--format", "--color", "--timeout",
  ]
  private static let flags: Set<String> = ["--quiet", "-q", "--verbose", "-v", "--no-progress"]

  /// Options written before the subcommand go behind it, and a target such as `-1` goes where it is no option.
  static func normalised(_ words: [String]) -> [String] {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first, isGlobal(word) {
      leading.append(rest.removeFirst())
      if valued.contains(word), let value = rest.popFirst() { leading.append(value) }
    }
    guard let command = rest.popFirst() else { return words }
    if command.hasPrefix("-") { return words }
    return [command] + shieldingTarget(of: command, leading + rest)
  }

  private static func isGlobal(_ word: String) -> Bool {
    flags.contains(word) || valued.contains(word) || valued.contains { word.hasPrefix($0 + "=") }
  }

  /// `downgrade -1 --accept all` becomes `downgrade --accept all -- -1`.
  private static func shieldingTarget(of command: String, _ words: [String]) -> [String] {
    guard ["upgrade", "downgrade"].contains(command), !words.contains("--"),
      let index = words.firstIndex(where: isStepBack), index == 0 || !valued.contains(words[index - 1])
    else { return words }
    return words[..<index] + words[(index + 1)...] + ["--", words[index]]
  }

  private static func isStepBack(_ word: String) -> Bool {
    word.count > 1 && word.first == "-" && word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}
