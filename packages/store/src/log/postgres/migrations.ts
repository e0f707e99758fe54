/**
 * Forms of the log's tables in PostgreSQL, oldest first, as `../migrations.ts` is for SQLite: only ever appended to. `$schema` stands for
 * the schema they live in. Each has its hash in `open-postgres-log.test.ts`.
 */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE $schema.event (
    position   bigint PRIMARY KEY,
    id         bytea NOT NULL UNIQUE CHECK (length(id) = 32),
    device     bytea NOT NULL CHECK (length(device) = 32),
    seq        bigint NOT NULL CHECK (seq >= 0),
    envelope   bytea NOT NULL,
    salt       bytea,
    payload    bytea,
    arrived_at bigint NOT NULL,
    own        boolean NOT NULL,
    CHECK ((salt IS NULL) = (payload IS NULL))
  );
  CREATE INDEX event_place ON $schema.event (device, seq);
  CREATE INDEX event_bare ON $schema.event (position) WHERE payload IS NULL;

  CREATE TABLE $schema.head (
    event       bytea PRIMARY KEY REFERENCES $schema.event (id),
    device      bytea NOT NULL,
    seq         bigint NOT NULL,
    position    bigint NOT NULL,
    clock_at    bigint NOT NULL,
    clock_count bigint NOT NULL
  );

  CREATE TABLE $schema.waiting (
    id         bytea PRIMARY KEY,
    prev       bytea NOT NULL,
    device     bytea NOT NULL,
    seq        bigint NOT NULL,
    envelope   bytea NOT NULL,
    salt       bytea,
    payload    bytea,
    arrived_at bigint NOT NULL
  );
  CREATE INDEX waiting_prev ON $schema.waiting (prev);

  CREATE TABLE $schema.quarantine (
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest     bytea NOT NULL UNIQUE,
    event      bytea,
    reason     text NOT NULL,
    envelope   bytea NOT NULL,
    salt       bytea,
    payload    bytea,
    arrived_at bigint NOT NULL
  );
  CREATE INDEX quarantine_event ON $schema.quarantine (event);

  CREATE TABLE $schema.fork (
    device    bytea NOT NULL,
    seq       bigint NOT NULL,
    raised_at bigint NOT NULL,
    PRIMARY KEY (device, seq)
  );
  CREATE TABLE $schema.ahead (device bytea PRIMARY KEY, ms bigint NOT NULL);
  CREATE TABLE $schema.erasure (target bytea NOT NULL, device bytea NOT NULL, PRIMARY KEY (target, device));
  CREATE TABLE $schema.erased (target bytea PRIMARY KEY);

  -- One row. Whoever writes holds it, so positions ascend in the order in which writes become visible.
  CREATE TABLE $schema.turn (position bigint NOT NULL, to_scrub boolean NOT NULL);
  INSERT INTO $schema.turn VALUES (0, false);
  `,
]
