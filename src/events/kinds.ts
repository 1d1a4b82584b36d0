// What the outbox tells: to units by e-mail, to other systems by polling and by webhooks. Only ever added to.

/** Days before the due date on which a unit is reminded, the nearest first. */
export const reminderDays = [1, 3, 7] as const

/** What the officers of a unit are written by e-mail. */
export const unitMailKinds = [
  'reminder_due_7',
  'reminder_due_3',
  'reminder_due_1',
  'submission_returned',
  'submission_extended',
  'extension_ended',
] as const
export type UnitMailKind = (typeof unitMailKinds)[number]

/** All that is told by e-mail; the last one to administrators. */
export const mailKinds = [...unitMailKinds, 'webhook_disabled'] as const

export const eventKinds = [
  ...unitMailKinds,
  'period_opened',
  'period_finalized',
  'period_published',
  'period_amended',
  'submission_submitted',
  'submission_reviewed',
  'appeal_filed',
  'award_decided',
  'unit_reorganised',
  'webhook_disabled',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Not for units: what is proposed for them, and how the system runs. */
export const overseerKinds: readonly EventKind[] = ['award_decided', 'webhook_disabled']

/** What a kind says besides its resource and due date; never a name, never a free text of a person. */
export interface EventPayload {
  /** Reminders: days from the making to the due date; 0: due on that very day. */
  daysLeft?: number
  /** submission_returned: codes of the criteria to be mended. */
  criteria?: string[]
  /** Of the resource, as the change left it. */
  status?: string
  /** unit_reorganised: of which it is a part. */
  reorganisationId?: string
}
