// A plan as its reader sees it: each item with what it was and becomes, each form with its totals.

import { pointsByCode } from '../reviews/points.ts'
import { openItems } from '../reviews/open-items.ts'
import type { Locale } from '../scoring/types.ts'
import { withCurrentDecisions } from '../submissions/content-hash.ts'
import { criteriaOf } from '../submissions/criteria.ts'
import { scoreLane, type DecisionRow } from '../submissions/lanes.ts'
import { contextAfter, isChange, type Plan, type PlannedForm, type PlannedItem } from './plan.ts'
import type { BulkItem, BulkResult } from './schemas.ts'

type Points = ReadonlyMap<string, string>

/** `done`: the bulk action's id and the forms' new versions; null: nothing was stored. */
export function resultOf(
  { forms, items, fingerprint }: Plan,
  done: { id: string; versions: ReadonlyMap<string, number> } | null,
  locale: Locale,
): BulkResult {
  const scored = new Map(forms.map((form) => [form.submission.id, scoresOf(form)]))
  const shown = items.map((item) => {
    const scores = scored.get(item.submissionId)
    return toItem(item, scores?.pointsBefore, scores?.pointsAfter, locale)
  })
  const count = (result: BulkItem['result']) => shown.filter((item) => item.result === result).length
  return {
    id: done?.id ?? null,
    dryRun: done === null,
    fingerprint,
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    submissions: forms.map((form) => {
      const { submission } = form
      const { totals, open } = scored.get(submission.id)!
      const version = done?.versions.get(submission.id) ?? submission.version
      return { submissionId: submission.id, unitName: submission.unitName, version, ...totals, open }
    }),
    items: shown,
  }
}

function scoresOf(form: PlannedForm) {
  const { submission, context, hashes } = form
  const after = contextAfter(form)
  const [then, now] = [scoreLane(withCurrentDecisions(context, hashes), 'review'), scoreLane(after, 'review')]
  return {
    pointsBefore: pointsByCode(then),
    pointsAfter: pointsByCode(now),
    open: openItems(criteriaOf(context.set, submission.unitType), after, hashes).length,
    totals: {
      totalBefore: then.total,
      totalAfter: now.total,
      classificationBefore: then.classification,
      classificationAfter: now.classification,
    },
  }
}

function toItem(item: PlannedItem, before: Points | undefined, after: Points | undefined, locale: Locale): BulkItem {
  const { submissionId, code, faults } = item
  const refused = faults.length > 0
  return {
    submissionId,
    code,
    result: refused ? 'refused' : isChange(item) ? 'changed' : 'unchanged',
    before: decisionOf(item.before),
    after: decisionOf(refused ? item.before : item.after),
    pointsBefore: before?.get(code) ?? null,
    pointsAfter: after?.get(code) ?? null,
    faults: faults.map(({ detail, ...fault }) => ({ ...fault, detail: detail[locale] })),
  }
}

function decisionOf(row: DecisionRow | null): BulkItem['before'] {
  return row && { decision: row.decision, answer: row.answer, reason: row.reason }
}
