// Says how one criterion got its points, so that an official can check it with a pencil: which rule
// matched, the arithmetic with the numbers put in, and the same in words. One function per kind, beside
// `kinds.ts`, which did the scoring; nothing is decided here. Source: scoring.md, "The trace".

import type { Leaf } from './compile.ts'
import { explainComputed, explainRatio, explainRelative, explainZeroDenominator } from './explain-shares.ts'
import { factorWords, plain } from './explain-words.ts'
import type { Explainer, Explanation } from './explain-words.ts'
import { chosenItems } from './kinds.ts'
import type { Clock, Outcome } from './kinds.ts'
import { ZERO, add, compare, mul, whole } from './points.ts'
import type { Answer, Criterion, CriterionKind, Facts, Locale } from './types.ts'

const explainers: { [K in CriterionKind]: Explainer<Extract<Criterion, { kind: K }>> } = {
  yes_no: ({ answer, vi }) =>
    plain(`value:${answer.value}`, vi ? (answer.value ? 'có' : 'không') : answer.value ? 'yes' : 'no'),

  manual: ({ vi }) => plain('points', vi ? 'điểm chấm' : 'points given'),

  count: ({ leaf, answer, vi }) => {
    const product = `${answer.count} × ${leaf.criterion.perItem}`
    const over = compare(mul(whole(answer.count!), leaf.rate), leaf.max) > 0
    return {
      rule: 'count',
      premise: '',
      calculation: over ? `min(${leaf.maxText}, ${product})` : product,
      words: vi ? `${answer.count} ${leaf.criterion.countLabel}` : `${answer.count} (${leaf.criterion.countLabel})`,
    }
  },

  level: ({ leaf, outcome, vi }) => {
    const { code, label, factor } = leaf.rungs[outcome.at]!
    const chosen = vi ? `mức “${label}”` : `level "${label}"`
    const words = factor === null ? chosen : `${chosen}, ${factorWords(factor, vi)}`
    return {
      rule: `level:${code}`,
      premise: '',
      calculation: factor === null ? '' : `${leaf.maxText} × ${factor}`,
      words,
    }
  },

  ratio: explainRatio,

  computed: explainComputed,

  relative: explainRelative,

  checklist: ({ leaf, answer, outcome, vi }) => {
    const { criterion, maxText } = leaf
    const items = chosenItems(criterion, answer.items ?? [])
    const held = `${items.length}/${criterion.items.length}`
    const words = vi ? `đạt ${held} nội dung` : `${held} items hold`
    const names = items.length === 0 ? '' : ` (${items.map(({ code }) => code).join(', ')})`
    if (criterion.factors) {
      const rung = leaf.rungs[outcome.at]
      if (rung === undefined) return { rule: 'factors:none', premise: held, calculation: '', words: words + names }
      return {
        rule: `factors:atLeast=${rung.limitText}`,
        premise: `${held} ≥ ${rung.limitText}`,
        calculation: `${maxText} × ${rung.factor}`,
        words: `${words}${names}, ${factorWords(rung.factor!, vi)}`,
      }
    }
    const sum = items.map(({ points, share }) => points ?? `${maxText} × ${share}`).join(' + ')
    const points = leaf.rungs.filter(({ code }) => items.some((item) => item.code === code)).map((rung) => rung.points)
    return {
      rule: 'items',
      premise: '',
      calculation: compare(points.reduce(add, ZERO), leaf.max) > 0 ? `min(${maxText}, ${sum})` : sum,
      words: words + names,
    }
  },

  deadline: ({ leaf, answer, outcome, facts, vi }) => {
    const onDocument = leaf.documentDue !== null
    const done = onDocument ? answer.documentDate : facts.submittedOn
    const due = onDocument ? leaf.criterion.documentDueOn : facts.dueOn
    const days = outcome.at
    const dates = vi
      ? `${onDocument ? 'văn bản' : 'nộp'} ngày ${dayMonthYear(done)}, ${due ? `hạn ${dayMonthYear(due)}` : 'không ấn định hạn'}`
      : `${onDocument ? 'document' : 'submitted'} ${done}, ${due ? `due ${due}` : 'no due date'}`
    if (outcome.by === 'provisional')
      return plain(
        'notSubmittedYet',
        vi ? 'chưa nộp hồ sơ, tạm tính như nộp đúng hạn' : 'not submitted yet, provisionally as on time',
      )
    if (days === 0) return plain('onTime', `${dates}, ${vi ? 'đúng hạn' : 'on time'}`)
    const product = `${leaf.maxText} − ${days} × ${leaf.criterion.deductPerWorkingDay}`
    const over = compare(mul(whole(days), leaf.rate), leaf.max) > 0
    return {
      rule: `late:${days}`,
      premise: '',
      calculation: over ? `max(0, ${product})` : product,
      words: `${dates}, ${vi ? `chậm ${days} ngày làm việc` : `${days} working days late`}`,
    }
  },
}

/** For an outcome that `scoreLeaf` gave for the same leaf and answer. */
export function explain(
  leaf: Leaf,
  answer: Answer,
  outcome: Outcome,
  clock: Clock,
  facts: Facts,
  locale: Locale,
): Explanation {
  const vi = locale === 'vi'
  switch (outcome.by) {
    case 'rule':
    case 'provisional':
      return (explainers[leaf.criterion.kind] as Explainer<Criterion>)({ leaf, answer, outcome, clock, facts, vi })
    case 'awarded':
      return plain('awarded', vi ? 'điểm do cơ quan thẩm định quyết định' : 'points decided by the reviewer')
    case 'claimed':
      return plain(
        'notApplicable',
        (vi ? 'không áp dụng' : 'not applicable') + (typeof answer.reason === 'string' ? ` (${answer.reason})` : ''),
      )
    case 'notSubmitted':
      return plain('notSubmitted', vi ? 'không nộp hồ sơ' : 'nothing was submitted')
    case 'missing':
      if (outcome.status === 'awaitingReviewer')
        return plain(
          'awaitingReviewer',
          vi ? 'chờ cơ quan thẩm định chấm, tạm tính' : 'waits for the reviewer, for now',
        )
      return plain('unanswered', vi ? 'chưa có câu trả lời, tạm tính' : 'not answered yet, for now')
    case 'zeroDenominator':
      return explainZeroDenominator(leaf, vi)
  }
}

function dayMonthYear(date: string | null | undefined): string {
  return date ? `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}` : '?'
}
