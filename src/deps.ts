// What services are given from outside, so that tests and the demo can give something else.

import type { Pool } from 'pg'
import type { Config } from './config.ts'
import type { Db } from './db/client.ts'
import type { DatabaseClock } from './db/clock.ts'
import type { Replica } from './db/replica.ts'
import type { FileStore } from './evidence/files.ts'
import type { Tracing } from './tracing/tracing.ts'

export interface Deps {
  readonly config: Config
  readonly db: Db
  /** The connections behind `db`, for the metrics; the embedded database has none. */
  readonly pool?: Pool | undefined
  /** Answers lists and exports (http/reads.ts); undefined: there is none. */
  readonly replica?: Replica | undefined
  readonly clock: () => Date
  /** The time that decides on deadlines: the database's own in production, `clock` in tests and the demo. */
  readonly databaseClock: DatabaseClock
  /** UUIDv7. */
  readonly newId: () => string
  readonly files: FileStore
  /** The files of finished exports (jobs/). */
  readonly exports: FileStore
  /** By how many years the demo lies after the one that the worked examples are written for. */
  readonly exampleYears?: number | undefined
  /** Unset: requests have ids, and no span is sent anywhere. */
  readonly tracing?: Tracing | undefined
}
