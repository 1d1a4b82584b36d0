// What a webhook says: what happened to which resource, and where to read it. No names, no texts,
// no scores: whoever receives it reads the rest with the rights that it has. Pure.

import type { events, webhookDeliveries } from '../db/schema.ts'

const paths: Record<string, string> = {
  period: 'periods',
  submission: 'submissions',
  appeal: 'appeals',
  award: 'award-proposals',
  unit: 'units',
  ping: 'webhooks',
}

export function messageOf(
  delivery: typeof webhookDeliveries.$inferSelect,
  event: typeof events.$inferSelect | null,
  publicUrl: string,
) {
  const { type, resourceId, createdAt } = delivery
  const resource = type.split('.')[0]!
  return {
    type,
    timestamp: (event?.createdAt ?? createdAt).toISOString(),
    data: {
      seq: event?.seq ?? null,
      id: resourceId,
      status: event?.payload.status ?? null,
      submissionId: event?.submissionId ?? null,
      periodId: event?.periodId ?? null,
      unitId: event?.unitId ?? null,
      reorganisationId: event?.payload.reorganisationId ?? null,
      url: `${publicUrl}/api/v1/${paths[resource]}/${resourceId}`,
    },
  }
}
