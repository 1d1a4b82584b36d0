// In which state an operation finds something to do, read from the transition tables of the
// application, so that not nearly everything ends in 409.

import { awardTransitions } from '../../src/awards/status.ts'
import { periodTransitions } from '../../src/periods/status.ts'
import { submissionTransitions } from '../../src/submissions/status.ts'

const transitions: readonly { action: string; from: string }[] = [
  ...submissionTransitions,
  ...periodTransitions,
  ...awardTransitions,
]

/** Operations that are not called after their action. */
const actionOf: Record<string, string> = {
  saveAnswers: 'edit',
  saveAnswer: 'edit',
  explainAnswer: 'edit',
  addEvidence: 'edit',
  removeEvidence: 'edit',
  recordDecision: 'decide',
  undoDecision: 'decide',
  fileAppeal: 'appeal',
}

/** Empty: any state will do. */
export function statesFor(operationId: string): string[] {
  const fits = (action: string) => action === actionOf[operationId] || operationId.startsWith(action)
  return transitions.filter(({ action }) => fits(action)).map(({ from }) => from)
}
