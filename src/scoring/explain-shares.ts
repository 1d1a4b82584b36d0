// Explains the kinds that measure one number by another: `ratio` and `computed` by a share n/d, `relative`
// by a target and the best of the block. Beside `kinds.ts`, which did the scoring; nothing is decided here.

import type { Leaf, Rung } from './compile.ts'
import { comma, factorWords, plain } from './explain-words.ts'
import type { Context, Explanation } from './explain-words.ts'
import { readFraction } from './kinds.ts'
import type { Outcome } from './kinds.ts'
import { HUNDRED, compare, div, formatCut, formatShort, mul, parseDecimal } from './points.ts'
import type { Rational } from './points.ts'
import type { ComputedCriterion, CountSource, RatioCriterion, RelativeCriterion, Text } from './types.ts'

export function explainRatio({ leaf, answer, outcome, vi }: Context<RatioCriterion>): Explanation {
  return explainShare(leaf, parseDecimal(answer.numerator)!, parseDecimal(answer.denominator)!, outcome, vi)
}

export function explainComputed({ leaf, outcome, clock, vi }: Context<ComputedCriterion>): Explanation {
  if (outcome.by === 'provisional')
    return plain(
      'notCountedYet',
      vi ? 'hệ thống chưa đếm, tạm tính chưa có điểm' : 'not counted yet, no points for now',
    )
  const { n, d } = readFraction(clock.counts?.[leaf.criterion.source])!
  const share = explainShare(leaf, n, d, outcome, vi)
  return { ...share, words: `${countedBy[leaf.criterion.source][vi ? 'vi' : 'en']} ${share.words}` }
}

const countedBy: Record<CountSource, Text> = {
  evidence_accepted_share: {
    vi: 'hệ thống đếm, tiêu chí có tài liệu kiểm chứng được chấp nhận trên tiêu chí cần tài liệu',
    en: 'counted by the system, criteria with accepted evidence of those that ask for it',
  },
}

/** Actual against target, then against the best of the block. */
export function explainRelative({ leaf, answer, outcome, clock, vi }: Context<RelativeCriterion>): Explanation {
  const { maxText } = leaf
  const [actual, target] = [parseDecimal(answer.actual)!, parseDecimal(answer.target)!]
  const own = fractionText(actual, target)
  const reached = `${own} = ${percentText(actual, target)}`
  const words = vi ? `đạt ${comma(reached)} chỉ tiêu` : `${reached} of the target`
  const half = `1/2 × ${maxText}`
  const order = compare(actual, target)
  if (order <= 0) {
    const [rule, calculation] = order < 0 ? ['relative:below', `${half} × ${own}`] : ['relative:onTarget', half]
    return { rule, premise: reached, calculation, words }
  }
  if (outcome.by === 'provisional') {
    const waiting = vi
      ? 'khối chưa đủ phiếu để so sánh, tạm tính như vừa đạt chỉ tiêu'
      : 'the block is not complete, provisionally as on target'
    return { rule: 'relative:provisional', premise: reached, calculation: half, words: `${words}, ${waiting}` }
  }
  const { n, d } = readFraction(clock.best?.[leaf.criterion.code])!
  const best = `${fractionText(n, d)} = ${percentText(n, d)}`
  const leader = vi ? `cao nhất khối ${comma(best)}` : `the best of the block ${best}`
  if (compare(mul(actual, d), mul(n, target)) >= 0)
    return { rule: 'relative:leader', premise: `${reached} ≥ ${best}`, calculation: '', words: `${words}, ${leader}` }
  return {
    rule: 'relative:above',
    premise: `${reached} < ${best}`,
    calculation: `${half} + ${half} × (${own} − 1)/(${fractionText(n, d)} − 1)`,
    words: `${words}, ${leader}`,
  }
}

export function explainZeroDenominator({ criterion }: Leaf, vi: boolean): Explanation {
  const policy = ('zeroDenominator' in criterion && criterion.zeroDenominator) || 'none'
  return plain(`zeroDenominator:${policy}`, zeroWords(policy, vi))
}

function fractionText(n: Rational, d: Rational): string {
  return `${formatCut(n, 6)}/${formatCut(d, 6)}`
}

function percentText(n: Rational, d: Rational): string {
  return `${formatShort(div(mul(n, HUNDRED), d))}%`
}

function explainShare(
  leaf: Leaf<RatioCriterion | ComputedCriterion>,
  n: Rational,
  d: Rational,
  outcome: Outcome,
  vi: boolean,
): Explanation {
  const fraction = fractionText(n, d)
  const share = `${fraction} = ${percentText(n, d)}`
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
