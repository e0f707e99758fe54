/**
 * Forms of the log's file, oldest first; the number of those applied is its `user_version`. Only ever appended to: a released
 * one is never changed, because somewhere a laptop in a cupboard still has it. Each has its line in `open-log.test.ts`.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE event (
    position   INTEGER PRIMARY KEY AUTOINCREMENT,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    device     BLOB NOT NULL CHECK (length(device) = 32),
    seq        INTEGER NOT NULL CHECK (seq >= 0),
    envelope   BLOB NOT NULL,
    salt       BLOB,
    payload    BLOB,
    arrived_at INTEGER NOT NULL,
    own        INTEGER NOT NULL CHECK (own IN (0, 1)),
    CHECK ((salt IS NULL) = (payload IS NULL))
  ) STRICT;
  CREATE INDEX event_place ON event (device, seq);

  CREATE TABLE head (
    event       BLOB PRIMARY KEY REFERENCES event (id),
    device      BLOB NOT NULL,
    seq         INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    clock_at    INTEGER NOT NULL,
    clock_count INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE waiting (
    id         BLOB PRIMARY KEY,
    prev       BLOB NOT NULL,
    device     BLOB NOT NULL,
    seq        INTEGER NOT NULL,
    envelope   BLOB NOT NULL,
    salt       BLOB,
    payload    BLOB,
    arrived_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX waiting_prev ON waiting (prev);

  CREATE TABLE quarantine (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    digest     BLOB NOT NULL UNIQUE,
    reason     TEXT NOT NULL,
    envelope   BLOB NOT NULL,
    salt       BLOB,
    payload    BLOB,
    arrived_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE fork (
    device    BLOB NOT NULL,
    seq       INTEGER NOT NULL,
    raised_at INTEGER NOT NULL,
    PRIMARY KEY (device, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE ahead (
    device BLOB PRIMARY KEY,
    ms     INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // What a peer may still bring the payload of. Empty as a rule, and then costs nothing.
  'CREATE INDEX event_bare ON event (position) WHERE payload IS NULL;',
  // The denylist, and which payloads of it were here: so that an old stick or backup brings nothing back.
  `
  CREATE TABLE erasure (
    target BLOB NOT NULL,
    device BLOB NOT NULL,
    PRIMARY KEY (target, device)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE erased (
    target BLOB PRIMARY KEY
  ) STRICT, WITHOUT ROWID;
  `,
]

/** `WBLG`: tells `file` and us that a SQLite file is a log. */
export const LOG_APPLICATION_ID = 0x57424c47
