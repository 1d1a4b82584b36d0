// Says how one criterion got its points, so that an official can check it with a pencil: which rule
// matched, the arithmetic with the numbers put in, and the same in words. One function per kind, beside
// `kinds.ts`, which did the scoring; nothing is decided here. Source: scoring.md, "The trace".

import type { Leaf, Rung } from './compile.ts'
import { chosenItems } from './kinds.ts'
import type { Clock, Outcome } from './kinds.ts'
import { HUNDRED, ZERO, add, compare, div, formatCut, formatShort, mul, parseDecimal, whole } from './points.ts'
import type { Answer, Criterion, CriterionKind, Facts, Locale } from './types.ts'

export interface Explanation {
  rule: string
  /** What was compared, with '.' for decimals: `226/248 = 91.129…% ≥ 90%`; '' when nothing was. */
  premise: string
  /** Arithmetic that gives the points: `5 × 0.3`; '' when the points stand for themselves. */
  calculation: string
  /** What was found, in the language asked for. */
  words: string
}

interface Context<C extends Criterion> {
  leaf: Leaf<C>
  answer: Answer
  outcome: Outcome
  clock: Clock
  facts: Facts
  vi: boolean
}

type Explainer<C extends Criterion> = (context: Context<C>) => Explanation

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
      return (explainers[leaf.criterion.kind] as Explainer<Criterion>)({ leaf, answer, outcome, clock, facts, vi })
    case 'awarded':
      return plain('awarded', vi ? 'điểm do cơ quan thẩm định quyết định' : 'points decided by the reviewer')
    case 'claimed':
      return plain(
        'notApplicable',
        (vi ? 'không áp dụng' : 'not applicable') + (typeof answer.reason === 'string' ? ` (${answer.reason})` : ''),
      )
    case 'provisional':
      return plain(
        'notSubmittedYet',
        vi ? 'chưa nộp hồ sơ, tạm tính như nộp đúng hạn' : 'not submitted yet, provisionally as on time',
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
      return plain(`zeroDenominator:${zeroPolicy(leaf.criterion)}`, zeroWords(zeroPolicy(leaf.criterion), vi))
  }
}

function explainRatio({ leaf, answer, outcome, vi }: Context<Extract<Criterion, { kind: 'ratio' }>>): Explanation {
  const n = parseDecimal(answer.numerator)!
  const d = parseDecimal(answer.denominator)!
  const fraction = `${formatCut(n, 6)}/${formatCut(d, 6)}`
  const share = `${fraction} = ${formatShort(div(mul(n, HUNDRED), d))}%`
  const { maxText, criterion } = leaf
  if (criterion.method === 'linear') {
    const product = `${maxText} × ${fraction}`
    const words = vi ? `${comma(share)}, tính theo tỷ lệ` : `${share}, in proportion`
    return {
      rule: 'linear',
      premise: '',
      calculation: compare(n, d) > 0 ? `min(${maxText}, ${product})` : product,
      words,
    }
  }
  const higher = criterion.direction === 'higher_is_better'
  const rung = leaf.rungs[outcome.at]
  if (rung === undefined) {
    return {
      rule: 'threshold:none',
      premise: share,
      calculation: '',
      words: vi ? `${comma(share)} không đạt ngưỡng nào` : `${share} meets no threshold`,
    }
  }
  const { rule, limit, words } = thresholdWords(rung, higher)
  return {
    rule,
    premise: share + limit,
    calculation: `${maxText} × ${rung.factor}`,
    words: vi ? comma(share) + words.vi : share + words.en,
  }
}

/** What is the same for everybody who meets a threshold. */
const thresholds = new WeakMap<Rung, ReturnType<typeof makeThresholdWords>>()

function thresholdWords(rung: Rung, higher: boolean) {
  let words = thresholds.get(rung)
  if (!words) thresholds.set(rung, (words = makeThresholdWords(rung, higher)))
  return words
}

function makeThresholdWords({ limitText, factor }: Rung, higher: boolean) {
  const limit = comma(limitText)
  return {
    rule: `threshold:${higher ? 'min' : 'max'}=${limitText}`,
    limit: ` ${higher ? '≥' : '≤'} ${limitText}%`,
    words: {
      vi: ` đạt ngưỡng ${higher ? `từ ${limit}% trở lên` : `không quá ${limit}%`}, ${factorWords(factor!, true)}`,
      en: ` meets the threshold ${limitText}% or ${higher ? 'more' : 'less'}, ${factorWords(factor!, false)}`,
    },
  }
}

function zeroPolicy(criterion: Criterion): string {
  return (criterion.kind === 'ratio' && criterion.zeroDenominator) || 'none'
}

function zeroWords(policy: string, vi: boolean): string {
  const zero = vi ? 'mẫu số bằng 0' : 'the denominator is 0'
  const words: Record<string, [string, string]> = {
    not_applicable: ['coi như không áp dụng', 'counts as not applicable'],
    full_points: ['đạt điểm tối đa theo quy định của bộ tiêu chí', 'full points by the rule of the set'],
    zero_points: ['không có điểm theo quy định của bộ tiêu chí', 'no points by the rule of the set'],
    manual: ['chờ cơ quan thẩm định chấm, tạm tính', 'waits for the reviewer, for now'],
    none: ['bộ tiêu chí không quy định cách tính, tạm tính', 'the set has no rule for it, for now'],
  }
  return `${zero}, ${words[policy]![vi ? 0 : 1]}`
}

/** Arithmetic as Vietnamese writes it: "min(2, 5 × 0.5)" → "số nhỏ nhất của (2; 5 × 0,5)". Never for titles. */
export function comma(text: string): string {
  const spelt = text.includes('(')
    ? text.replace(', ', '; ').replace('min(', 'số nhỏ nhất của (').replace('max(', 'số lớn nhất của (')
    : text
  // By hand: replaceAll was a sixth of the time of a sheet with its trace.
  let commas = ''
  let from = 0
  for (let at = spelt.indexOf('.'); at >= 0; at = spelt.indexOf('.', from)) {
    commas += spelt.slice(from, at) + ','
    from = at + 1
  }
  return from === 0 ? spelt : commas + spelt.slice(from)
}

function factorWords(factor: string, vi: boolean): string {
  return vi ? `hệ số ${comma(factor)}` : `factor ${factor}`
}

function plain(rule: string, words: string): Explanation {
  return { rule, premise: '', calculation: '', words }
}

function dayMonthYear(date: string | null | undefined): string {
  return date ? `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}` : '?'
}
