// What webhooks tell, in the names of Standard Webhooks: the outbox's `submission_returned` is `submission.returned`.

import type { EventKind } from '../events/kinds.ts'

const told = [
  'period_opened',
  'period_finalized',
  'period_published',
  'period_amended',
  'submission_submitted',
  'submission_returned',
  'submission_reviewed',
  'appeal_filed',
  'award_decided',
  'unit_reorganised',
] as const satisfies readonly EventKind[]

type Dotted<K extends string> = K extends `${infer Resource}_${infer Act}` ? `${Resource}.${Act}` : never
export type WebhookType = Dotted<(typeof told)[number]>
export const webhookTypes = told.map((kind) => kind.replace('_', '.')) as WebhookType[]

export const deliveryStates = ['pending', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export const disabledReasons = ['failing', 'paused'] as const
export type DisabledReason = (typeof disabledReasons)[number]

/** One attempt as it is kept: never what the receiver wrote. */
export interface KeptAttempt {
  at: string
  durationMs: number
  statusCode: number | null
  /** Why there is no status code, such as `timeout`, `address_not_allowed`. */
  error: string | null
}
