import Revisions

extension Revision {
  static let sample = Revision(
    id: "20261121093012", revises: ["20261119101010"], message: "add ticket topic",
    created: "2026-11-21T09:30:12Z", risk: Risk(level: "low", reasons: "no downtime"),
    accepted: ["drop-column cfg.ticket.subject"], proven: "PostgreSQL 15.10, up and down",
    up: Script(steps: [
      Step(
        .transaction, notes: ["AccessExclusive on cfg.ticket, no rewrite"],
        body: "ALTER TABLE cfg.ticket ADD COLUMN topic text;"),
      Step(.noTransaction, body: "CREATE INDEX CONCURRENTLY ticket_topic_idx ON cfg.ticket (topic);"),
    ]),
    down: Script(
      head: [HeadLine("loses", "cfg.ticket.topic"), HeadLine("note", "one"), HeadLine("note", "two")],
      steps: [Step(.transaction, body: "ALTER TABLE cfg.ticket DROP COLUMN topic;")]))
}

/// A head as the tool writes it, with the body below.
func file(_ body: String, revision: String = "20261121093012", revises: String = "base") -> String {
  "-- plumb: 1\n-- revision: \(revision)\n-- revises: \(revises)\n-- message: m\n\n" + body
}

let nothing = file("-- step 1: transaction\n-- nothing to do\n")
