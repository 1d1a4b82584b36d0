// Forms that read otherwise although none of their own rows changed: their points rest on the block's best. No trigger
// sees that, so who recomputes the block tells of it.

import { sql } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { changes } from '../db/schema.ts'

/**
 * Nobody else tells of these forms until the transaction ends. Whoever tells of several takes them in this one order:
 * else two that have forms in common could wait for each other.
 */
export async function holdToldOf(tx: Tx, submissionIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select 1 from ${changes} where ${areForms(submissionIds)} order by resource_id for update`)
}

/** Tells whoever mirrors these forms to read them again. */
export async function tellOfForms(tx: Tx, submissionIds: readonly string[]): Promise<void> {
  if (submissionIds.length === 0) return
  await holdToldOf(tx, submissionIds)
  await tx.execute(sql`update ${changes} set seq = null, changed_at = null where ${areForms(submissionIds)}`)
}

function areForms(ids: readonly string[]) {
  return sql`resource = 'submission'
    and resource_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
}
