/// The statements of the record; only the schema's name is put into them.
extension History {
  var creatingSQL: String {
    """
    CREATE TABLE IF NOT EXISTS \(revisions) (
      revision text PRIMARY KEY,
      revises text[] NOT NULL,
      message text NOT NULL,
      seal text,
      down_seal text,
      kind text NOT NULL CHECK (kind IN ('applied', 'stamped')),
      applied_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
      applied_by text NOT NULL DEFAULT session_user,
      duration_ms bigint,
      tool_version text NOT NULL,
      up_sql text,
      down_sql text
    );
    CREATE TABLE IF NOT EXISTS \(journal) (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      run text NOT NULL,
      revision text NOT NULL,
      direction text NOT NULL CHECK (direction IN ('up', 'down')),
      step int NOT NULL,
      statement int,
      state text NOT NULL CHECK (state IN ('begun', 'done', 'failed', 'applied', 'removed', 'settled')),
      seal text,
      happened_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
      happened_by text NOT NULL DEFAULT session_user,
      backend_pid int NOT NULL DEFAULT pg_catalog.pg_backend_pid(),
      sqlstate text,
      error text,
      invalid_indexes text[]
    );
    CREATE INDEX IF NOT EXISTS plumb_journal_revision_idx ON \(journal) (revision, id);
    COMMENT ON TABLE \(revisions) IS 'What plumb has applied to this database';
    COMMENT ON TABLE \(journal) IS 'Each step that plumb has begun, done or seen fail';
    """
  }

  /// The revisions, then the journal of each revision since it was last settled.
  var readingSQL: String {
    """
    SELECT revision, pg_catalog.array_to_string(revises, ','), message, seal, down_seal, kind,
      pg_catalog.to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), applied_by,
      duration_ms, tool_version
    FROM \(revisions) ORDER BY revision;
    SELECT id, run, revision, direction, step, statement, state, seal,
      pg_catalog.to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), happened_by,
      backend_pid, sqlstate, error, pg_catalog.array_to_string(invalid_indexes, E'\\n')
    FROM (
      SELECT *, pg_catalog.max(CASE WHEN state IN ('applied', 'removed', 'settled') THEN id END)
        OVER (PARTITION BY revision) AS settled
      FROM \(journal)
    ) j
    WHERE settled IS NULL OR id > settled ORDER BY id
    """
  }

  /// $1 revision, $2 its parents as an array literal, $3 message, $4 seal, $5 down seal, $6 kind, $7 duration,
  /// $8 tool version, $9 and $10 the files.
  var insertingRevisionSQL: String {
    """
    INSERT INTO \(revisions)
      (revision, revises, message, seal, down_seal, kind, duration_ms, tool_version, up_sql, down_sql)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    """
  }

  var deletingRevisionSQL: String { "DELETE FROM \(revisions) WHERE revision = $1" }

  private var journalColumns: String {
    "run, revision, direction, step, statement, state, seal, sqlstate, error, invalid_indexes"
  }

  /// The parameters are the columns in order.
  var insertingJournalSQL: String {
    "INSERT INTO \(journal) (\(journalColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id"
  }

  /// The same, but no row is written where this session does not hold $11 locks.
  var insertingJournalUnderLockSQL: String {
    """
    INSERT INTO \(journal) (\(journalColumns))
    SELECT $1, $2, $3, $4::int, $5::int, $6, $7, $8, $9, $10::text[] WHERE (\(heldLocksSQL)) >= $11::bigint
    RETURNING id
    """
  }

  /// How many advisory locks the session that asks holds.
  var heldLocksSQL: String {
    """
    SELECT pg_catalog.count(*) FROM pg_catalog.pg_locks
    WHERE locktype = 'advisory' AND objsubid = 1 AND granted AND pid = pg_catalog.pg_backend_pid()
    """
  }
}
