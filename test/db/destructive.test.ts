// Migrations that lose data, or that the version before can't live with, need the operator's word.

import t from 'tap'
import { destructiveStatements, refuseDestructive } from '../../src/db/destructive.ts'

t.test('what is destructive', async (t) => {
  for (const sql of [
    'DROP TABLE "units";',
    'TRUNCATE answers;',
    'DELETE FROM answers WHERE true;',
    'ALTER TABLE "units" DROP COLUMN "name";',
    'ALTER TABLE "units" ALTER COLUMN "name" SET DATA TYPE integer;',
    'ALTER TABLE units ALTER COLUMN name TYPE integer;',
    'ALTER TABLE "units" RENAME COLUMN "name" TO "title";',
    'ALTER TABLE "units" ALTER COLUMN "name" SET NOT NULL;',
    'ALTER TABLE "units" ALTER COLUMN "version" DROP DEFAULT;',
    'ALTER TABLE "units" ADD COLUMN "code" text NOT NULL;',
    '-- in two lines\nALTER TABLE "units"\n  DROP COLUMN "name";',
  ])
    t.equal(destructiveStatements(`SELECT 1;--> statement-breakpoint\n${sql}`).length, 1, sql)
  for (const sql of [
    'CREATE TABLE "units" ("name" text NOT NULL);',
    'ALTER TABLE "units" ADD COLUMN "code" text DEFAULT \'\' NOT NULL;',
    'ALTER TABLE "units" ALTER COLUMN "name" DROP NOT NULL;',
    'DROP TRIGGER audit_log_only_grows ON audit_log;',
    'DROP INDEX units_idx;',
    'CREATE TRIGGER t BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();',
    '-- DROP TABLE units',
  ])
    t.equal(destructiveStatements(sql).length, 0, sql)
})

t.test('one is refused by its name, whether found or said', async (t) => {
  const harmless = { tag: '0001_more', sql: 'CREATE TABLE a ();' }
  refuseDestructive([harmless])
  for (const sql of ['DROP TABLE a;', '-- destructive: empties a, keep a backup\nSELECT empty_a();'])
    t.throws(() => refuseDestructive([harmless, { tag: '0002_less', sql }]), {
      message: /^0002_less can not .*ALLOW_DESTRUCTIVE_MIGRATIONS=true$/,
    })
})
