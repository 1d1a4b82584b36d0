// PeriodStatistics of a period, worked out from the sheets as they were stored when each lane was closed.

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
  // At the same time: each takes as long as the others.
  const [forms, withEvidence, decisions] = await Promise.all([
    listScoredForms(db, periodId, query.block),
    countFormsWithEvidence(db, periodId, query.block),
    listDecisions(db, periodId, query.block),
  ])
  const sets = await getPublishedSets(
    db,
    forms.map(({ criteriaSetId }) => criteriaSetId),
  )
  const names = await namesOfUsers(db, [
    ...forms.flatMap(({ reviewedBy }) => reviewedBy ?? []),
    ...[...decisions.confirmed, ...decisions.adjusted].map(({ decidedBy }) => decidedBy),
  ])
  const gaps = comparableGaps(forms, sets)
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
    distribution: distributionOf(forms, sets, locale),
    perBlock: statisticsByBlock(forms, sets, gaps, locale),
    perCriterion: statisticsByCriterion(forms, sets, withEvidence),
    ...statisticsByReviewer(forms, sets, gaps, decisions, names),
    perUnit: statisticsByUnit(forms, sets, gaps, query),
  }
}
