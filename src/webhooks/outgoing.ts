// Deliveries are written with their event, in its transaction: what is committed will be sent, and
// nothing else. Who is told what follows what the owner may read: an API client with units hears
// of these, one without of all, and so does a person as long as they are an administrator; a disabled webhook goes on collecting.

import { sql } from 'drizzle-orm'
import type { Tx } from '../db/client.ts'
import { webhookDeliveries } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { overseerKinds } from '../events/kinds.ts'
import type { WebhookType } from './kinds.ts'

/** A statement holds at most 65,535 parameters. */
const batchSize = 1000

export interface Wanted {
  webhookId: string
  eventId: string
  seq: number
  resourceId: string
  type: WebhookType
}

/** The webhooks that hear of the events of `told`, for the statement that writes these: all who tell something wait for it. */
export const wantedOfTold = sql`
  select hook.id as "webhookId", told.id as "eventId", type.name as type
  from told
  cross join lateral (select regexp_replace(told.kind, '_', '.') as name) type
  join webhooks hook on type.name = any(hook.event_types)
  join users owner on owner.id = hook.owner_id and owner.disabled_at is null
  where case when owner.kind = 'person'
    then exists (select 1 from user_roles held where held.user_id = owner.id and held.role = 'admin')
    else not exists (select 1 from user_roles held where held.user_id = owner.id)
    or told.kind not in (${sql.join(
      overseerKinds.map((kind) => sql`${kind}`),
      sql`, `,
    )})
      and (told.unit_id is null
        or told.unit_id in (select held.unit_id from user_roles held where held.user_id = owner.id))
    end`

/** In the order of their events, in the transaction that wrote these. */
export async function queueDeliveries(tx: Tx, wanted: Wanted[], newId: Deps['newId'], at: Date): Promise<void> {
  for (let from = 0; from < wanted.length; from += batchSize) {
    await tx.insert(webhookDeliveries).values(
      wanted.slice(from, from + batchSize).map((row) => ({
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
