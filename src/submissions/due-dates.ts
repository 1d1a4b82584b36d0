// Until when a form is its unit's. The period sets one date for all; an administrator may give one
// unit more time (extensions.ts); a returned form has the date that its reviewer set. Everything
// that counts days or lateness asks here. Pure.

import type { PeriodRow, SubmissionRow } from './lanes.ts'

/** When the self-assessment is due: the later of the period's date and the unit's extension. */
export function selfAssessmentDue(
  { extendedUntil }: Pick<SubmissionRow, 'extendedUntil'>,
  { selfAssessmentDueAt }: Pick<PeriodRow, 'selfAssessmentDueAt'>,
): Date {
  return extendedUntil && extendedUntil > selfAssessmentDueAt ? extendedUntil : selfAssessmentDueAt
}

/** Until when a returned form is to be back. */
export function returnedUntil({ returnNote }: Pick<SubmissionRow, 'returnNote'>): Date | null {
  return returnNote && new Date(returnNote.until)
}

/** The date that the unit works towards now: a returned form's own, else that of the self-assessment. */
export function dueDateOf(
  form: Pick<SubmissionRow, 'status' | 'returnNote' | 'extendedUntil'>,
  period: Pick<PeriodRow, 'selfAssessmentDueAt'>,
): Date {
  return form.status === 'returned' ? returnedUntil(form)! : selfAssessmentDue(form, period)
}
