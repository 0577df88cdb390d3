extension RedFlag {
  static let rebuildForgets = RedFlag(
    "rebuild-forgets", .stop,
    title: "What is made again forgets its rights",
    condition:
      "an object is dropped and made again, and has an owner, grants or security labels in the database that `manage` in "
      + "plumb.yaml leaves alone",
    effect: "the new one belongs to whoever upgrades, and whoever was granted something has lost it",
    workaround:
      "list `grants` and `owners` under `manage` and pull once, so that they come back; or grant again in the revision",
    example: Example(
      bad: """
        manage: [comments]   # reporting may read cfg.open_tickets, whose column changes its type
        """,
      good: """
        manage: [comments, owners, grants]
        """)
  ) { effects in
    effects.context.forgotten.sorted { $0.key < $1.key }.map { address, what in
      Finding(
        address, "\(address) is dropped and made again, and what the models leave alone goes with it",
        facts: what.sorted())
    }
  }
}
