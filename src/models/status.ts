// States of an exemplary model (mô hình hay). Pure; can be shown to an auditor as it stands. A model
// belongs to a form: the unit acts on it while it may write in the form, the reviewer in charge while
// the form is in review; who that is, and when, is said by the form's own table (submissions/status.ts).

export const modelStatuses = ['proposed', 'recognised', 'declined', 'withdrawn'] as const
export type ModelStatus = (typeof modelStatuses)[number]

export const modelActions = ['change', 'withdraw', 'recognise', 'decline'] as const
export type ModelAction = (typeof modelActions)[number]

interface ModelTransition {
  action: ModelAction
  from: ModelStatus
  to: ModelStatus
  /** What the form must allow the caller. */
  needs: 'edit' | 'decide'
}

export const modelTransitions: readonly ModelTransition[] = [
  { action: 'change', from: 'proposed', to: 'proposed', needs: 'edit' },
  { action: 'withdraw', from: 'proposed', to: 'withdrawn', needs: 'edit' },
  { action: 'recognise', from: 'proposed', to: 'recognised', needs: 'decide' },
  { action: 'decline', from: 'proposed', to: 'declined', needs: 'decide' },
  // A decision made by mistake is put right while the review goes on.
  { action: 'recognise', from: 'declined', to: 'recognised', needs: 'decide' },
  { action: 'decline', from: 'recognised', to: 'declined', needs: 'decide' },
]
