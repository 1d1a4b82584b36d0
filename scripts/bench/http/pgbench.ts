// Transactions a second that PostgreSQL's own pgbench makes of hand-written SQL: the floor of everything that writes.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One transaction of a save: the form held, ten answers, its version, the log. `bench_forms` numbers the forms. */
export const saveScript = (forms: number, codes: readonly string[]) => `
\\set n random(1, ${forms})
\\set value random(100, 200)
begin;
select periods.* from periods join submissions on period_id = periods.id where submissions.id = (select id from bench_forms where n = :n) for share of periods;
select * from submissions where id = (select id from bench_forms where n = :n) for update;
select * from answers where submission_id = (select id from bench_forms where n = :n);
insert into answers (submission_id, code, answer, changed_in_version, updated_by, updated_at)
  select id, code, jsonb_build_object('numerator', (:value)::text, 'denominator', '264'), 2, officer, now()
  from bench_forms, unnest(array[${codes.map((code) => `'${code}'`).join(', ')}]) code where n = :n
  on conflict (submission_id, code) do update set answer = excluded.answer, changed_in_version = excluded.changed_in_version,
    updated_by = excluded.updated_by, updated_at = excluded.updated_at;
update submissions set version = version + 1, updated_at = now() where id = (select id from bench_forms where n = :n) returning version;
insert into audit_log (id, at, actor_id, action, entity, entity_id, entity_version, before, after)
  select gen_random_uuid(), now(), officer, 'pgbench', 'submission', id, 2, '{}', (select jsonb_object_agg(code, answer) from answers where submission_id = id)
  from bench_forms where n = :n;
commit;
`

/** One transaction of handing a form in: the form held, its answers read, a sheet, its state, the round, the log, the event. */
export const submitScript = (forms: number) => `
\\set n random(1, ${forms})
begin;
select periods.* from periods join submissions on period_id = periods.id where submissions.id = (select id from bench_forms where n = :n) for share of periods;
select * from submissions where id = (select id from bench_forms where n = :n) for update;
select * from answers where submission_id = (select id from bench_forms where n = :n);
insert into score_sheets (submission_id, lane, sheet, total, classification, eligible, result_hash, computed_at)
  select id, 'self', sheet, 90, null, true, '', now() from bench_forms, bench_sheet where n = :n
  on conflict (submission_id, lane) do update set sheet = excluded.sheet, computed_at = excluded.computed_at;
update submissions set version = version + 1, submitted_at = now(), updated_at = now() where id = (select id from bench_forms where n = :n) returning version;
insert into review_rounds (submission_id, number, submitted_at) select id, 1, now() from bench_forms where n = :n
  on conflict (submission_id, number) do update set submitted_at = excluded.submitted_at;
insert into audit_log (id, at, actor_id, action, entity, entity_id, entity_version, before, after)
  select gen_random_uuid(), now(), officer, 'pgbench', 'submission', id, 2, '{"status": "draft"}', '{"status": "submitted"}' from bench_forms where n = :n;
select pg_advisory_xact_lock(1);
insert into events (id, seq, kind, resource_id, submission_id, occurrence, payload, created_at)
  select gen_random_uuid(), (select coalesce(max(seq), 0) + 1 from events), 'submission_submitted', id, id, gen_random_uuid()::text, '{}', now() from bench_forms where n = :n;
commit;
`

/** null where there is no pgbench. */
export function pgbench(url: string, script: string, clients: number, seconds: number): number | null {
  const directory = mkdtempSync(join(tmpdir(), 'dan-van-pgbench-'))
  try {
    const file = join(directory, 'script.sql')
    writeFileSync(file, script)
    const args = ['-n', '-c', String(clients), '-T', String(seconds), '-f', file, url]
    const { error, status, stdout, stderr } = spawnSync('pgbench', args, { encoding: 'utf8' })
    if (error) return null
    const tps = /tps = ([\d.]+)/.exec(stdout)?.[1]
    if (status !== 0 || tps === undefined) throw new Error(stderr.slice(0, 2000))
    return Number(tps)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
