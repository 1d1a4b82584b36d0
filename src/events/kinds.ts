// What the outbox tells: to units by e-mail, to other systems by polling. Only ever added to.

/** Days before the due date on which a unit is reminded, the nearest first. */
export const reminderDays = [1, 3, 7] as const

export const eventKinds = [
  'reminder_due_7',
  'reminder_due_3',
  'reminder_due_1',
  'submission_returned',
  'submission_extended',
  'extension_ended',
] as const
export type EventKind = (typeof eventKinds)[number]

/** What a kind says besides form, unit, period and due date; never a name, never a free text of a person. */
export interface EventPayload {
  /** Reminders: days from the making to the due date; 0: due on that very day. */
  daysLeft?: number
  /** submission_returned: codes of the criteria to be mended. */
  criteria?: string[]
}
