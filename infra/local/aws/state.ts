import type { DatabaseSync } from 'node:sqlite'
import { openDatabase } from '../sqlite.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS topics (
    arn TEXT PRIMARY KEY,
    displayName TEXT NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS subscriptions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    arn TEXT NOT NULL UNIQUE,
    topicArn TEXT NOT NULL REFERENCES topics ON DELETE CASCADE,
    endpoint TEXT NOT NULL,
    /** What the links in its mails show. */
    token TEXT NOT NULL UNIQUE,
    subscribedAt TEXT NOT NULL,
    confirmed INTEGER NOT NULL DEFAULT 0,
    UNIQUE (topicArn, endpoint)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS outbox (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    messageId TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS outboxOrder ON outbox (attempts, number);

  CREATE TABLE IF NOT EXISTS scheduleGroups (
    name TEXT PRIMARY KEY,
    createdAt TEXT NOT NULL
  ) STRICT;
  INSERT OR IGNORE INTO scheduleGroups VALUES ('default', '1970-01-01T00:00:00.000Z');

  CREATE TABLE IF NOT EXISTS schedules (
    groupName TEXT NOT NULL REFERENCES scheduleGroups ON DELETE CASCADE,
    name TEXT NOT NULL,
    /** What CreateSchedule was asked for, as JSON. */
    definition TEXT NOT NULL,
    createdAt TEXT NOT NULL,
    dueAt TEXT NOT NULL,
    /** Later than dueAt after a failed attempt; NULL once it is over. */
    nextTryAt TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (groupName, name)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS schedulesDue ON schedules (nextTryAt);
`

/** Everything the endpoint keeps: topics, subscriptions, mail on its way, schedules. */
export const openState = (path: string): DatabaseSync => openDatabase(path, schema)
