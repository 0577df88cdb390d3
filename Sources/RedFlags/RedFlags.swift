package import CatalogModel

/// All red flags there are, and the judgement over one plan.
package enum RedFlags {
  /// In the order of `docs/red-flags.md`.
  package static let all: [RedFlag] = [
    .dropTable, .dropColumn, .dropSequence, .dropType, .dropSchema,
    .dropView, .dropFunction, .dropIndex, .dropConstraint, .dropTrigger,
    .dropEnumValue, .typeNarrowing, .precisionLoss, .encodingChange, .castNeeded,
    .notNullOverNulls, .constraintOverViolations, .uniqueOverDuplicates,
    .unexplainedDrop, .unexplainedChange,
    .outsideSchema, .breaksDependent, .renameSuspected,
    .massDrop, .emptyModels, .wrongDatabase,
    .staleModels, .notAtHead, .unknownRevision, .multipleHeads, .halfApplied,
    .editedAfterApply, .brokenSeal,
    .downgradeLosesData, .irreversible,
    .tableRewrite, .fullScanUnderLock, .blocksWrites, .blocksReads,
    .grantsToPublic, .rlsDisabled, .policyAllowsAll, .securityDefinerSearchPath, .droppedPolicy,
    .rebuildForgets,
    .notModelled,
  ]

  package static func flag(_ slug: String) -> RedFlag? { all.first { $0.slug == slug } }

  /// Every flag that the context raises: those that stop first, then in the order of ``all``, then by object.
  package static func judge(_ context: FlagContext) -> [RaisedFlag] {
    let effects = Effects(context)
    let raised = (all + otherDrops(effects)).enumerated().flatMap { index, flag in
      flag.raised(over: effects).map { (index, $0) }
    }
    return raised.sorted { a, b in
      a.1.level != b.1.level ? a.1.level > b.1.level : (a.0, a.1.object, a.1.why) < (b.0, b.1.object, b.1.why)
    }.map(\.1)
  }

  /// Slugs that plumb.yaml and `--accept` may name: the flags here, and what kinds call their drops.
  package static func slugs(kinds: [any SchemaObject.Type]) -> Set<String> {
    Set(all.map(\.slug)).union(kinds.map { $0.kind.dropFlag })
  }
}
