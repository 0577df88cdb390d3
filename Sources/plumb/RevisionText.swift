import Reporting
import Revisions

/// A revision in words.
enum RevisionText {
  /// Both files as they stand, or would.
  static func scripts(_ revision: Revision) -> String {
    Revision.Direction.allCases.map { direction in
      let name = RevisionName.file(id: revision.id, slug: revision.slug, direction)
      return "-- \(name)\n" + RevisionPrinter.text(of: revision, direction)
    }.joined(separator: "\n")
  }

  static func json(_ revision: Revision) -> JSONValue {
    [
      "id": .string(revision.id), "revises": .strings(revision.revises), "message": .string(revision.message),
      "created": .optional(revision.created), "risk": .optional(revision.risk?.level),
      "risk_reasons": .optional(revision.risk?.reasons), "accepted": .strings(revision.accepted),
      "proven": .optional(revision.proven), "up": json(revision.up), "down": json(revision.down),
    ]
  }

  private static func json(_ script: Script) -> JSONValue {
    [
      "file": .optional(script.file.isEmpty ? nil : script.file), "seal": .optional(script.recordedSeal),
      "seal_state": .string(script.sealState.rawValue), "loses": .strings(script.lines("loses")),
      "steps": .array(
        script.steps.map { step in
          [
            "number": .integer(step.number), "mode": .string(step.mode.rawValue),
            "notes": .strings(step.notes),
            "sql": .string(step.body),
          ]
        }),
    ]
  }

  /// The line of a list: `20261121093012  add ticket topic`.
  static func title(_ revision: Revision) -> String {
    revision.message.isEmpty ? revision.id : "\(revision.id)  \(revision.message)"
  }

  /// Without its statements, for lists.
  static func summary(_ revision: Revision) -> JSONValue {
    [
      "id": .string(revision.id), "revises": .strings(revision.revises), "message": .string(revision.message),
      "created": .optional(revision.created), "risk": .optional(revision.risk?.level),
      "sealed": .bool(revision.up.sealState == .intact && revision.down.sealState == .intact),
    ]
  }

  /// One line each, nothing for none; `verbose` adds what they follow, their risk and their files.
  static func table(_ revisions: [Revision], verbose: Bool, mark: (Revision) -> String = { _ in "" })
    -> String
  {
    var table = TextTable()
    for revision in revisions {
      let marked = mark(revision)
      let more = verbose ? ["after \(parents(revision))", revision.risk?.level ?? "", revision.up.file] : []
      table.add([revision.id, revision.message] + more + [marked])
    }
    return table.lines.joined(separator: "\n")
  }

  static func parents(_ revision: Revision) -> String {
    revision.revises.isEmpty ? "base" : revision.revises.joined(separator: ", ")
  }
}
