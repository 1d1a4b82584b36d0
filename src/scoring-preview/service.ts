// Scores answers that nobody stores: to try out a set before it is published, or to show an
// official what a different answer would give. Everything may be answered, whoever fills it in.

import type { Actor } from '../auth/roles.ts'
import { packFrom } from '../criteria-sets/pack-body.ts'
import { getSetToTry } from '../criteria-sets/compiled.ts'
import type { Deps } from '../deps.ts'
import { answerFaults } from '../http/fault-pointers.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { checkAnswers } from '../scoring/answers.ts'
import { compilePack, type CompiledSet } from '../scoring/compile.ts'
import { score } from '../scoring/score.ts'
import type { Answers, Locale, ScoreSheet } from '../scoring/types.ts'
import type { PreviewInput } from './schemas.ts'

/** @throws invalid_request (400), not_found (404), invalid_pack and invalid_answers (422) */
export async function previewScore(deps: Deps, actor: Actor, input: PreviewInput, locale: Locale): Promise<ScoreSheet> {
  const set = await setOf(deps, actor, input)
  const errors = faultsOf(set, input.unitType, input.answers)
  if (errors.length > 0) throw problems.invalidAnswers({ errors })
  return score(set, input.unitType, answered(input.answers), input.facts ?? {}, { trace: input.trace ?? true, locale })
}

/** The same for what is left of a malformed body (http/validation.ts). @throws as `previewScore` */
export async function faultsBesideSchema(
  deps: Deps,
  actor: Actor,
  { unitType, answers = {}, ...input }: Partial<PreviewInput>,
): Promise<ProblemFault[]> {
  const set = await setOf(deps, actor, input)
  return unitType === undefined ? [] : faultsOf(set, unitType, answers)
}

async function setOf(
  deps: Deps,
  actor: Actor,
  { criteriaSetId, criteriaSet }: Pick<PreviewInput, 'criteriaSetId' | 'criteriaSet'>,
): Promise<CompiledSet> {
  if (criteriaSet !== undefined && criteriaSetId === undefined)
    return compilePack(packFrom(criteriaSet, '/criteriaSet'))
  if (criteriaSetId !== undefined && criteriaSet === undefined)
    return (await getSetToTry(deps.db, actor, criteriaSetId)).compiled
  throw problems.invalidRequest({
    errors: [
      {
        pointer: '/criteriaSetId',
        code: 'exactly_one',
        detail: say(
          'Gửi đúng một trong hai: criteriaSetId hoặc criteriaSet.',
          'Send exactly one of criteriaSetId and criteriaSet.',
        ),
      },
    ],
  })
}

function faultsOf(set: CompiledSet, unitType: string, answers: PreviewInput['answers']): ProblemFault[] {
  if (set.types.has(unitType)) return answerFaults(checkAnswers(set, unitType, answers, 'reviewer'), '/answers')
  const known = [...set.types.keys()].join(', ')
  return [
    {
      pointer: '/unitType',
      code: 'unknown_unit_type',
      detail: say(
        `Bộ tiêu chí không có loại đơn vị “${unitType}”; chỉ có: ${known}.`,
        `The set has no unit type "${unitType}", only: ${known}.`,
      ),
    },
  ]
}

/** Without those that were left open. */
function answered(answers: PreviewInput['answers']): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([code, answer]) => (answer === null ? [] : [[code, answer]])),
  )
}
