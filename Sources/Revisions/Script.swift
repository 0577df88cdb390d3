/// The SQL of one direction of a revision: the lines of its head that are its own, and its steps.
package struct Script: Sendable, Hashable {
  /// What the head says beyond the keys that ``Revision`` knows, in order: `note:`, `loses:`, keys of a
  /// newer version, remarks. They survive a rewrite.
  package var head: [HeadLine]
  /// What is run, in order; never empty.
  package let steps: [Step]
  /// Everything below the head, with `\n` line ends, exactly as the author left it. This is what is sealed.
  package let text: String
  /// The seal that the head carries; nil where it carries none.
  package var recordedSeal: String?
  /// The file as the user would type it; empty for a script that was not read from one.
  package var file: String
  /// The line of the file on which `text` begins.
  package var firstLine: Int

  /// A script made by the tool, sealed.
  ///
  /// The numbers of the steps are given here, from 1; no step at all is one that says there is nothing to do.
  package init(head: [HeadLine] = [], steps: [Step]) {
    self.head = head
    text = ScriptText.rendering(steps)
    self.steps = ScriptText.steps(of: text).steps
    file = ""
    firstLine = 1
    recordedSeal = seal
  }

  init(head: [HeadLine], text: String, steps: [Step], recordedSeal: String?, file: String, firstLine: Int) {
    self.head = head
    self.text = text
    self.steps = steps
    self.recordedSeal = recordedSeal
    self.file = file
    self.firstLine = firstLine
  }

  /// The seal of the statements as they stand now.
  package var seal: String { Seal.of(text) }

  package var sealState: SealState {
    guard let recordedSeal else { return .missing }
    return recordedSeal == seal ? .intact : .broken
  }

  package enum SealState: String, Sendable, Hashable {
    case intact, broken, missing
  }

  /// The texts of every head line with that key, in order.
  package func lines(_ key: String) -> [String] {
    head.filter { $0.key == key }.map(\.text)
  }

  /// The line of the file for a line counted within ``text`` from 1.
  package func fileLine(_ line: Int) -> Int { firstLine + line - 1 }
}

/// One comment line of a head: `-- key: text`, or a remark without a key.
package struct HeadLine: Sendable, Hashable {
  package var key: String?
  package var text: String

  package init(_ key: String?, _ text: String) {
    self.key = key
    self.text = text
  }
}

/// What is applied whole or not at all.
package struct Step: Sendable, Hashable {
  /// How a step runs.
  package enum Mode: String, Sendable, Hashable {
    case transaction = "transaction"
    /// Each statement on its own, outside any transaction.
    case noTransaction = "no transaction"
  }

  /// Counted from 1.
  package var number: Int
  package var mode: Mode
  /// The comment lines right below the header, without `-- `.
  package var notes: [String]
  /// The SQL as written, without leading and trailing empty lines; empty where there is nothing to do.
  package var body: String
  /// The line of the script's text on which ``body`` begins, from 1.
  package internal(set) var line: Int

  package init(_ mode: Mode, notes: [String] = [], body: String) {
    number = 0
    self.mode = mode
    self.notes = notes
    self.body = body
    line = 1
  }

  /// The single statements of ``body``, without their semicolons.
  package var statements: [SQLStatement] {
    StatementSplitter.split(body, firstLine: line).statements
  }
}

/// One statement of a step, as the author wrote it.
package struct SQLStatement: Sendable, Hashable {
  /// Without the semicolon, without comments before and after.
  package var text: String
  /// The line of the script's text on which it begins, from 1.
  package var line: Int
  /// Counted in characters, from 1.
  package var column: Int
}
