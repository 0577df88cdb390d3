/// Rows whose columns stand below each other.
struct TextTable {
  private var rows: [[String]] = []

  init() {}

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Each column as wide as its widest cell; nothing behind the last.
  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if row[(column + 1)...].contains(where: { !$0.isEmpty }) {
          line += String(repeating: " ", count: widths[column] - cell.count + 2)
        }
      }
      return line
    }
  }
}

extension Duration {
  /// `12 ms`, `3.4 s`, `2 min 5 s`
  var formattedSeconds: String {
    let milliseconds = Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    if milliseconds < 1_000 { return "\(milliseconds) ms" }
    if milliseconds < 60_000 {
      let tenths = (milliseconds + 50) / 100
      return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
    }
    return "\(milliseconds / 60_000) min \(milliseconds / 1_000 % 60) s"
  }
}

/// `1 revision`, `2 revisions`.
func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
