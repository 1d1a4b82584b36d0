// Which migrations lose data, or take away what the version before this one still reads or writes, so that
// the two can't run side by side during an upgrade. The file of one says why, in a line "-- destructive: …";
// it runs only when the operator allows it (ALLOW_DESTRUCTIVE_MIGRATIONS, see docs/van-hanh.md).

const destructive = [
  /^(drop|truncate) (?!trigger|index|function)/,
  /^delete from /,
  /^alter table .* (drop (column|constraint .* cascade)|rename|set not null|set data type|drop default)/,
  /^alter table .* alter column \S+ type /,
  /^alter table .* add column (?!.*( default | generated )).* not null/,
  /^alter type .* (rename|drop)/,
]

/** The statements of a migration, as drizzle-kit separates them, that are destructive; in lower case. */
export function destructiveStatements(migration: string): string[] {
  return migration
    .split('--> statement-breakpoint')
    .map((statement) => statement.replace(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim().toLowerCase())
    .filter((statement) => destructive.some((pattern) => pattern.test(statement)))
}

export function saysDestructive(migration: string): boolean {
  return /^-- destructive: \S/m.test(migration)
}

/** @throws naming the migrations that need the operator's word */
export function refuseDestructive(pending: readonly { tag: string; sql: string }[]): void {
  const found = pending.filter(({ sql }) => saysDestructive(sql) || destructiveStatements(sql).length > 0)
  if (found.length === 0) return
  throw new Error(
    `${found.map(({ tag }) => tag).join(', ')} can not be undone or run beside the old version: ` +
      'back up, stop the old servers, then start once with ALLOW_DESTRUCTIVE_MIGRATIONS=true',
  )
}
