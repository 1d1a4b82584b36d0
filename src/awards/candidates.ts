// Who may be proposed for which award, and why not: classification, gates and what is proposed
// already, from the final results of a period.

import type { Actor } from '../auth/roles.ts'
import { getPublishedSet, getPublishedSets } from '../criteria-sets/compiled.ts'
import type { Db, Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { getPeriod } from '../periods/queries.ts'
import { listStandings } from '../results/queries.ts'
import { comparePlaces } from '../results/ranking.ts'
import type { AwardRule, Locale, Pack, Text } from '../scoring/types.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { listLiveProposals } from './queries.ts'
import type { AwardCandidate, CandidateQuery, AwardProposalInput } from './schemas.ts'

type Standing = Awaited<ReturnType<typeof listStandings>>[number]

/** One line per unit and award, by block, rank and name. @throws wrong_state (409) before the results are final */
export async function readCandidates(
  { db }: Deps,
  _actor: Actor,
  periodId: string,
  query: CandidateQuery,
  locale: Locale,
) {
  await requireFinalResults(db, periodId)
  const rows = (await listStandings(db, periodId)).filter(({ block }) => !query.block || block === query.block)
  const sets = await getPublishedSets(
    db,
    rows.map(({ criteriaSetId }) => criteriaSetId),
  )
  const live = new Set((await listLiveProposals(db, periodId)).map(({ unitId, awardCode }) => `${unitId}/${awardCode}`))
  const all = rows
    .sort(comparePlaces)
    .flatMap((row) => {
      const { pack } = sets.get(row.criteriaSetId)!
      return pack.awards
        .filter(({ code }) => !query.award || code === query.award)
        .map((award) => {
          const proposed = award.subject === 'collective' && live.has(`${row.unitId}/${award.code}`)
          return toCandidate(
            row,
            award,
            [...obstaclesTo(award, row, pack), ...(proposed ? [alreadyProposed] : [])],
            locale,
          )
        })
    })
    .filter(({ eligible }) => query.eligible === undefined || eligible === query.eligible)
  const start = Number(query.cursor ?? 0)
  const end = start + (query.limit ?? 50)
  const illustrative = [...sets.values()].some(({ pack }) => pack.illustrative)
  return {
    periodId,
    illustrative,
    notice: illustrative ? illustrativeNotice[locale] : null,
    items: all.slice(start, end),
    nextCursor: end < all.length ? String(end) : null,
    total: all.length,
  }
}

/** `lock`: until the transaction ends the period is not reopened. @throws wrong_state (409) */
export async function requireFinalResults(db: Db | Tx, periodId: string, lock?: 'share'): Promise<void> {
  const { status } = await getPeriod(db, periodId, { lock })
  if (status === 'finalized' || status === 'published') return
  throw problems.wrongState({
    detail: say(
      'Chỉ đề nghị khen thưởng sau khi kết quả của kỳ đã được phê duyệt.',
      'Awards are proposed once the results of the period are final.',
    ),
    extensions: { state: status, whoCanUnlock: say('UBND Tỉnh, khi phê duyệt kết quả', 'the approver, by finalising') },
  })
}

/** What stands between a unit's result and an award; empty when nothing does. */
export function obstaclesTo(
  award: AwardRule,
  { classification, eligible, gates }: Pick<Standing, 'classification' | 'eligible' | 'gates'>,
  { classification: { levels }, gates: known }: Pack,
): Text[] {
  const obstacles: Text[] = []
  const worth = (code: string | null) => levels.findIndex((level) => level.code === code)
  if (award.requires !== null && eligible === false) {
    obstacles.push(say('Không đủ điều kiện xếp loại.', 'Not eligible for classification.'))
  } else if (award.requires !== null && (worth(classification) < 0 || worth(classification) > worth(award.requires))) {
    const label = levels[worth(award.requires)]!.label
    obstacles.push(say(`Chưa đạt mức "${label}".`, `Below the level "${label}".`))
  }
  for (const { code } of gates?.filter(({ triggered }) => triggered) ?? []) {
    if (!award.excludedByGates.includes(code)) continue
    const title = known.find((gate) => gate.code === code)!.title
    obstacles.push(say(`Vi phạm điều kiện ${code}: ${title}.`, `Gate ${code}: ${title}.`))
  }
  return obstacles
}

/** @throws rule_broken (422) with everything that stands between the unit and the award */
export async function refuseIneligible(
  tx: Tx,
  input: Pick<AwardProposalInput, 'periodId' | 'unitId' | 'awardCode'> & PersonFields,
): Promise<void> {
  const standing = (await listStandings(tx, input.periodId)).find(({ unitId }) => unitId === input.unitId)
  if (!standing) {
    throw problems.ruleBroken({
      errors: [
        {
          pointer: '/unitId',
          code: 'not_taking_part',
          detail: say('Đơn vị không tham gia kỳ này.', 'The unit does not take part in the period.'),
        },
      ],
    })
  }
  const { pack } = await getPublishedSet(tx, standing.criteriaSetId)
  const award = pack.awards.find(({ code }) => code === input.awardCode)
  const faults: ProblemFault[] = personFaults(input)
  if (!award)
    faults.push({
      pointer: '/awardCode',
      code: 'unknown',
      detail: say(
        `Bộ tiêu chí không có hình thức ${input.awardCode}.`,
        `The criteria set has no award ${input.awardCode}.`,
      ),
    })
  else if (award.subject !== input.subject)
    faults.push({
      pointer: '/subject',
      code: 'wrong_subject',
      detail: say('Hình thức này không dành cho đối tượng đã chọn.', 'This award is not for this subject.'),
    })
  else
    faults.push(
      ...obstaclesTo(award, standing, pack).map((detail) => ({ pointer: '/unitId', code: 'not_eligible', detail })),
    )
  refuseFaults(faults)
}

/** @throws rule_broken (422) */
export function refusePersonFaults(proposal: PersonFields): void {
  refuseFaults(personFaults(proposal))
}

type PersonFields = { subject: AwardProposalInput['subject'] } & {
  [K in 'personName' | 'personPosition']?: string | null | undefined
}

/** An individual has a name, a collective has none. */
function personFaults({ subject, personName, personPosition }: PersonFields): ProblemFault[] {
  if (subject === 'individual') {
    return personName
      ? []
      : [
          {
            pointer: '/personName',
            code: 'required',
            detail: say('Đề nghị cho cá nhân phải có họ và tên.', 'An individual needs a name.'),
          },
        ]
  }
  return Object.entries({ personName, personPosition }).flatMap(([field, value]) =>
    value
      ? [
          {
            pointer: `/${field}`,
            code: 'not_allowed',
            detail: say('Đề nghị cho tập thể không có trường này.', 'A collective has no such field.'),
          },
        ]
      : [],
  )
}

function refuseFaults(errors: ProblemFault[]): void {
  if (errors.length > 0) throw problems.ruleBroken({ errors })
}

const alreadyProposed = say('Đã có đề nghị khen thưởng này.', 'Already proposed.')

function toCandidate(
  { unitId, unitName, block, rank, finalTotal, classification }: Standing,
  { code, form, subject }: AwardRule,
  obstacles: Text[],
  locale: Locale,
): AwardCandidate {
  return {
    unitId,
    unitName,
    block,
    rank,
    finalTotal,
    classification,
    awardCode: code,
    awardForm: form,
    subject,
    eligible: obstacles.length === 0,
    reasons: obstacles.map((text) => text[locale]),
  }
}
