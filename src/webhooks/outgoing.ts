// Deliveries are written with their event, in its transaction: what is committed will be sent, and
// nothing else. Who is told what follows what the owner may read: an API client with units hears
// of these, one without and an administrator of all; a disabled webhook goes on collecting.

import { sql } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { webhookDeliveries } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { overseerKinds } from '../events/kinds.ts'
import type { WebhookType } from './kinds.ts'

/** A statement holds at most 65,535 parameters. */
const batchSize = 1000

/** For the events given, in the transaction that wrote them. */
export async function queueDeliveries(tx: Tx, eventIds: string[], newId: Deps['newId'], at: Date): Promise<void> {
  if (eventIds.length === 0) return
  const wanted = await tx.execute(sql`
    select hook.id as "webhookId", event.id as "eventId", event.seq, event.resource_id as "resourceId", type.name as type
    from events event
    cross join lateral (select regexp_replace(event.kind, '_', '.') as name) type
    join webhooks hook on type.name = any(hook.event_types)
    join users owner on owner.id = hook.owner_id and owner.disabled_at is null
    where event.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(eventIds)}::jsonb))
      and (owner.kind = 'person'
        or not exists (select 1 from user_roles held where held.user_id = owner.id)
        or event.kind not in (${sql.join(
          overseerKinds.map((kind) => sql`${kind}`),
          sql`, `,
        )})
          and (event.unit_id is null
            or event.unit_id in (select held.unit_id from user_roles held where held.user_id = owner.id)))
    order by event.seq`)
  const rows = rowsOf<{ webhookId: string; eventId: string; seq: number; resourceId: string; type: WebhookType }>(
    wanted,
  )
  for (let from = 0; from < rows.length; from += batchSize) {
    await tx.insert(webhookDeliveries).values(
      rows.slice(from, from + batchSize).map((row) => ({
        ...row,
        id: newId(),
        state: 'pending' as const,
        nextAt: at,
        attempts: [],
        createdAt: at,
      })),
    )
  }
}
