import Planning
import RedFlags
import Revisions

extension RevisionReview {
  var json: JSONValue {
    [
      "revision": .string(revision.id), "revises": .strings(revision.revises),
      "message": .string(revision.message),
      "created": .optional(revision.created), "applied": isApplied.map { .bool($0) } ?? .null,
      "risk": ["level": .string(risk.level.rawValue), "reasons": .strings(risk.reasons)],
      "accepted": .strings(revision.accepted), "proven": .optional(revision.proven), "seal": .string(seal),
      "effects": changes.json, "red_flags": FlagsReport(flags).json,
      "locks": .array(
        locks.map {
          [
            "relation": .string($0.relation), "mode": .string($0.mode.name),
            "rewritten": .bool($0.isRewritten),
          ]
        }),
      "statements": .array((evidence?.up ?? []).map(Self.json)),
      "unproven": .strings(evidence?.unproven ?? []), "down_loses": .strings(losses),
      "up": .string(revision.up.text), "down": .string(revision.down.text),
      "check_list": .strings(risk.checkList),
    ]
  }

  private static func json(_ observation: Evidence.Observation) -> JSONValue {
    [
      "sql": .string(observation.sql), "milliseconds": .integer(Int(observation.milliseconds.rounded(.up))),
      "locks": .array(
        observation.locks.map { ["relation": .string($0.relation), "mode": .string($0.mode.name)] }),
      "rewritten": .strings(observation.rewritten),
    ]
  }
}
