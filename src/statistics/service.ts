// PeriodStatistics of a period, worked out from the sheets as they were stored when each lane was closed.

import type { Db } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { illustrativeNotice } from '../criteria-sets/notice.ts'
import { getPublishedSets } from '../criteria-sets/compiled.ts'
import { getPeriod } from '../periods/queries.ts'
import type { Locale } from '../scoring/types.ts'
import { namesOfUsers } from '../submissions/queries.ts'
import { statisticsByCriterion } from './criteria.ts'
import { comparableGaps } from './gaps.ts'
import { countFormsWithEvidence, listDecisions, listScoredForms } from './queries.ts'
import { statisticsByReviewer } from './reviewers.ts'
import type { PeriodStatistics, StatisticsQuery } from './schemas.ts'
import { distributionOf, statisticsByBlock, statisticsByUnit } from './units.ts'

/** @throws not_found (404); invalid_request (400) for a cursor of another list */
export async function readStatistics(
  { db }: Deps,
  periodId: string,
  query: StatisticsQuery,
  locale: Locale,
): Promise<PeriodStatistics> {
  const { year } = await getPeriod(db, periodId)
  // The database counts the rest while what rests on the forms alone is worked out.
  const counting = countAround(db, periodId, query.block)
  counting.catch(() => {})
  const forms = await listScoredForms(db, periodId, query.block)
  const sets = await getPublishedSets(
    db,
    forms.map(({ criteriaSetId }) => criteriaSetId),
  )
  const gaps = comparableGaps(forms, sets)
  const ofForms = {
    distribution: distributionOf(forms, sets, locale),
    perBlock: statisticsByBlock(forms, sets, gaps, locale),
    perUnit: statisticsByUnit(forms, sets, gaps, query),
  }
  const { withEvidence, decisions } = await counting
  const names = await namesOfUsers(db, [
    ...forms.flatMap(({ reviewedBy }) => reviewedBy ?? []),
    ...[...decisions.confirmed, ...decisions.adjusted].map(({ decidedBy }) => decidedBy),
  ])
  const illustrative = [...sets.values()].some(({ pack }) => pack.illustrative)
  return {
    periodId,
    year,
    illustrative,
    notice: illustrative ? illustrativeNotice[locale] : null,
    forms: {
      total: forms.length,
      submitted: forms.filter(({ selfTotal }) => selfTotal !== null).length,
      reviewed: forms.filter(({ reviewTotal }) => reviewTotal !== null).length,
    },
    ...ofForms,
    perCriterion: statisticsByCriterion(forms, sets, withEvidence),
    ...statisticsByReviewer(forms, sets, gaps, decisions, names),
  }
}

async function countAround(db: Db, periodId: string, block: string | undefined) {
  return {
    withEvidence: await countFormsWithEvidence(db, periodId, block),
    decisions: await listDecisions(db, periodId, block),
  }
}
