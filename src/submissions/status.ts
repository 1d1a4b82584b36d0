// The one table that says, for each state of a submission and each action, which role may do it
// and where it leads (api.md, "States"). Pure: `allowedActions` is derived from it, and an
// auditor can be shown it as it stands. Who the actor is to this very submission (own unit,
// reviewer in charge) narrows it further: see `allowedActions`.

import type { Role } from '../auth/roles.ts'

export const submissionStatuses = [
  'draft',
  'submitted',
  'in_review',
  'returned',
  'reviewed',
  'appealed',
  'final',
] as const
export type SubmissionStatus = (typeof submissionStatuses)[number]

export const submissionActions = [
  'edit',
  'submit',
  'withdraw',
  'extend',
  'endExtension',
  'takeReview',
  'decide',
  'giveOpinion',
  'return',
  'complete',
  'declareConflict',
  'reassign',
  'appeal',
  'resolveAppeal',
  'decideInCouncil',
  'finalize',
  'reopen',
] as const
export type SubmissionAction = (typeof submissionActions)[number]

interface SubmissionTransition {
  action: SubmissionAction
  from: SubmissionStatus
  to: SubmissionStatus
  role: Role
}

export const submissionTransitions: readonly SubmissionTransition[] = [
  { action: 'edit', from: 'draft', to: 'draft', role: 'officer' },
  { action: 'edit', from: 'returned', to: 'returned', role: 'officer' },
  { action: 'submit', from: 'draft', to: 'submitted', role: 'officer' },
  { action: 'submit', from: 'returned', to: 'submitted', role: 'officer' },
  { action: 'withdraw', from: 'submitted', to: 'draft', role: 'officer' },
  // More time for one unit; a returned form has a date of its own.
  { action: 'extend', from: 'draft', to: 'draft', role: 'admin' },
  { action: 'endExtension', from: 'draft', to: 'draft', role: 'admin' },
  { action: 'takeReview', from: 'submitted', to: 'in_review', role: 'reviewer' },
  { action: 'decide', from: 'in_review', to: 'in_review', role: 'reviewer' },
  { action: 'return', from: 'in_review', to: 'returned', role: 'reviewer' },
  { action: 'complete', from: 'in_review', to: 'reviewed', role: 'reviewer' },
  // Whoever has a conflict of interest lays the form down, for good; of whoever is away it is taken.
  { action: 'declareConflict', from: 'in_review', to: 'submitted', role: 'reviewer' },
  { action: 'reassign', from: 'in_review', to: 'in_review', role: 'admin' },
  { action: 'giveOpinion', from: 'submitted', to: 'submitted', role: 'jointReviewer' },
  { action: 'giveOpinion', from: 'in_review', to: 'in_review', role: 'jointReviewer' },
  { action: 'appeal', from: 'reviewed', to: 'appealed', role: 'officer' },
  { action: 'resolveAppeal', from: 'appealed', to: 'reviewed', role: 'reviewer' },
  // A council's vote on disputed criteria, recorded by a reviewer as its secretary; it settles an open appeal.
  { action: 'decideInCouncil', from: 'reviewed', to: 'reviewed', role: 'reviewer' },
  { action: 'decideInCouncil', from: 'appealed', to: 'reviewed', role: 'reviewer' },
  // A returned form that is not back by its date goes on as it is, so that no unit can block the year.
  { action: 'takeReview', from: 'returned', to: 'in_review', role: 'reviewer' },
  // With the period; a form that was never submitted is finalised as such, and reopens as a draft.
  { action: 'finalize', from: 'reviewed', to: 'final', role: 'approver' },
  { action: 'finalize', from: 'draft', to: 'final', role: 'approver' },
  { action: 'reopen', from: 'final', to: 'reviewed', role: 'approver' },
  { action: 'reopen', from: 'final', to: 'draft', role: 'approver' },
]
