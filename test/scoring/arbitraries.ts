// Random valid packs (both weightings, groups up to four deep, every kind) and random valid answers.

import fc from 'fast-check'
import type { Answer, Answers, Criterion, Facts, Group, Pack } from '../../src/scoring/types.ts'
import { packOf } from './packs.ts'
import type { Json } from './packs.ts'

const cents = (n: number) => (n / 100).toFixed(2)
const factors = (n: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: n, maxLength: n })
    .map((list) => list.sort((a, b) => b - a).map(cents))

const kind: fc.Arbitrary<Json> = fc.oneof(
  fc.constant({ kind: 'yes_no' }),
  fc.constant({ kind: 'manual' }),
  fc.record({
    kind: fc.constant('count'),
    countLabel: fc.constant('lần'),
    perItem: fc.integer({ min: 1, max: 300 }).map(cents),
  }),
  fc.record(
    { kind: fc.constant('deadline'), deductPerWorkingDay: fc.constantFrom('0.25', '1', '3.5') },
    { requiredKeys: ['kind', 'deductPerWorkingDay'] },
  ),
  fc.record({
    kind: fc.constant('deadline'),
    deductPerWorkingDay: fc.constant('0.5'),
    documentDueOn: fc.constant('2021-03-31'),
  }),
  fc
    .integer({ min: 1, max: 4 })
    .chain((n) => factors(n))
    .map((list) => ({
      kind: 'level',
      levels: list.map((factor, i) => ({ code: `L${i}`, label: `mức ${i}`, factor })),
    })),
  fc.record({
    kind: fc.constant('ratio'),
    numeratorLabel: fc.constant('tử'),
    denominatorLabel: fc.constant('mẫu'),
    direction: fc.constant('higher_is_better'),
    method: fc.constant('linear'),
    mayExceed: fc.boolean(),
    zeroDenominator: fc.constantFrom(undefined, 'not_applicable', 'full_points', 'zero_points', 'manual'),
  }),
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 4 }),
      factors(5),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([cuts, list, higher, mayExceed]) => {
      const limits = [...cuts.filter((cut) => cut < 10_000), higher ? 0 : 10_000].sort((a, b) =>
        higher ? b - a : a - b,
      )
      return {
        kind: 'ratio',
        numeratorLabel: 'tử',
        denominatorLabel: 'mẫu',
        direction: higher ? 'higher_is_better' : 'lower_is_better',
        method: 'thresholds',
        mayExceed,
        thresholds: limits.map((limit, i) => ({ [higher ? 'min' : 'max']: cents(limit), factor: list[i] })),
      }
    }),
  fc.constant({ kind: 'relative', actualLabel: 'thực hiện', targetLabel: 'chỉ tiêu' }),
  fc.record({
    kind: fc.constant('computed'),
    source: fc.constant('evidence_accepted_share'),
    direction: fc.constant('higher_is_better'),
    method: fc.constant('linear'),
    zeroDenominator: fc.constantFrom('full_points', 'zero_points', 'manual', 'not_applicable'),
  }),
  factors(3).map((list) => ({
    kind: 'computed',
    source: 'evidence_accepted_share',
    direction: 'higher_is_better',
    thresholds: list.map((factor, i) => ({ min: 80 - 40 * i, factor })),
    zeroDenominator: 'zero_points',
  })),
  fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }).map((list) => ({
    kind: 'checklist',
    items: list.map((share, i) => ({ code: `I${i}`, label: `mục ${i}`, share: cents(share) })),
  })),
  factors(3).map((list) => ({
    kind: 'checklist',
    items: [0, 1, 2].map((i) => ({ code: `I${i}`, label: `mục ${i}` })),
    factors: list.map((factor, i) => ({ atLeast: 3 - i, factor })),
  })),
)

interface Shape {
  cap: number | null
  criteria: Json[]
  groups: Shape[]
}

const leaf = fc.record({
  kind,
  max: fc.integer({ min: 1, max: 2000 }),
  weight: fc.integer({ min: 1, max: 100 }),
  allowNotApplicable: fc.boolean(),
  filledBy: fc.constantFrom('unit', 'unit', 'reviewer'),
})
const shape = (depth: number): fc.Arbitrary<Shape & { weight: number }> =>
  fc.record({
    weight: fc.integer({ min: 1, max: 100 }),
    cap: fc.option(fc.integer({ min: 100, max: 3000 }), { freq: 4 }),
    criteria: fc.array(leaf, { minLength: 1, maxLength: 4 }),
    groups: depth > 1 ? fc.array(shape(depth - 1), { maxLength: 2 }) : fc.constant([]),
  })

/** Weights with three decimals that sum to exactly 1. */
function weightsOf(parts: number[]): string[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  const thousandths = parts.map((part) => Math.max(1, Math.floor((part / sum) * 1000)))
  const largest = thousandths.indexOf(Math.max(...thousandths))
  thousandths[largest]! += 1000 - thousandths.reduce((a, b) => a + b, 0)
  return thousandths.map((n) => (n / 1000).toFixed(3))
}

export const packs: fc.Arbitrary<Pack> = fc
  .record({
    weighting: fc.constantFrom('points', 'weights'),
    at: fc.constantFrom('criterion', 'total'),
    decimals: fc.integer({ min: 2, max: 4 }),
    tops: fc.array(shape(4), { minLength: 1, maxLength: 3 }),
    floor: fc.integer({ min: 0, max: 20 }),
    bonusCap: fc.integer({ min: 0, max: 500 }),
    rule: fc.boolean(),
  })
  .map(({ weighting, at, decimals, tops, floor, bonusCap, rule }) => {
    let n = 0
    let sum = 0
    const build = (nodes: (Shape & { weight?: number })[], extra: Json[]): { groups: Json[]; criteria: Json[] } => {
      const weights = weightsOf([...nodes, ...extra].map((node) => (node as Json)['weight'] as number))
      const weigh = (i: number) => (weighting === 'weights' ? { weight: weights[i] } : {})
      return {
        groups: nodes.map((node, i) => ({
          code: `G${n++}`,
          title: 'Nhóm',
          ...(node.cap !== null && { cap: cents(node.cap) }),
          ...weigh(i),
          ...build(node.groups, node.criteria),
        })),
        criteria: extra.map((entry, i) => {
          sum += entry['max']
          return {
            code: `C${n++}`,
            title: 'Tiêu chí',
            ...entry['kind'],
            maxPoints: { U: cents(entry['max']) },
            allowNotApplicable: entry['allowNotApplicable'],
            filledBy: entry['filledBy'],
            ...weigh(nodes.length + i),
          }
        }),
      }
    }
    const { groups } = build(tops, [])
    const scale = weighting === 'weights' ? '100' : cents(sum)
    return packOf({
      format: 1,
      code: 'RANDOM',
      version: '1',
      title: 'Ngẫu nhiên',
      illustrative: true,
      effectiveFrom: '2021-01-01',
      unitTypes: [{ code: 'U', name: 'Đơn vị' }],
      scale,
      weighting,
      scoreStep: '0.01',
      rounding: { at, decimals, mode: 'half_up' },
      bonusCap: cents(bonusCap),
      penaltyCap: '6',
      totalCap: String(Math.ceil(Number(scale)) + 1),
      totalFloor: String(floor < Number(scale) ? floor : 0),
      notApplicable: { rescale: 'proportional', maxPoints: scale === '100' ? '100' : scale },
      groups,
      bonuses: [{ code: 'T1', title: 'Thưởng', perItem: '0.7', max: 3 }],
      penalties: [
        { code: 'P1', title: 'Trừ', perItem: '0.5', max: 4 },
        ...(rule ? [{ code: 'P2', title: 'Lệch', max: 2, rule: { selfExceedsReviewBy: 5, points: 2 } }] : []),
      ],
      gates: [
        { code: 'K1', title: 'Kỷ luật', ineligible: true },
        { code: 'K2', title: 'Nhóm thấp', maxClassification: 'DAT', auto: { anyGroupPercentBelow: 50 } },
      ],
      classification: {
        levels: [
          { code: 'TOT', label: 'Tốt', min: '1', minGroupPercent: 60 },
          { code: 'DAT', label: 'Đạt', min: '0.5', excludedByGates: ['K2'] },
          { code: 'KHONG', label: 'Không', min: '0' },
        ],
      },
    })
  })

export function leavesOf(groups: readonly Group[]): Criterion[] {
  return groups.flatMap((group) => [...group.criteria, ...leavesOf(group.groups)])
}

const dates = fc.integer({ min: 1, max: 28 }).map((day) => `2021-04-${String(day).padStart(2, '0')}`)

/** A valid answer to the criterion; null stands for none. */
function answerTo(criterion: Criterion): fc.Arbitrary<Answer | null> {
  const own = (): fc.Arbitrary<Answer | null> => {
    switch (criterion.kind) {
      case 'yes_no':
        return fc.boolean().map((value) => ({ value }))
      case 'manual':
        return fc
          .integer({ min: 0, max: Math.round(Number(criterion.maxPoints['U']) * 100) })
          .map((n) => ({ points: cents(n) }))
      case 'count':
        return fc
          .integer({ min: 0, max: 1_000_000_000 })
          .map((count) => ({ count: count % 3 === 0 ? count : count % 50 }))
      case 'level':
        return fc.constantFrom(...criterion.levels).map(({ code }) => ({ level: code }))
      case 'ratio':
        return fc
          .tuple(fc.integer({ min: criterion.zeroDenominator ? 0 : 1, max: 400 }), fc.integer({ min: 0, max: 500 }))
          .map(([d, n]) => ({
            numerator: String(d === 0 ? 0 : criterion.mayExceed ? n : Math.min(n, d)),
            denominator: String(d),
          }))
      case 'checklist':
        return fc.subarray(criterion.items.map(({ code }) => code)).map((items) => ({ items }))
      case 'relative':
        return fc
          .tuple(fc.nat(400), fc.integer({ min: 1, max: 200 }))
          .map(([actual, target]) => ({ actual: String(actual), target: String(target) }))
      case 'computed':
        return fc.constant(null)
      case 'deadline':
        return criterion.documentDueOn ? dates.map((documentDate) => ({ documentDate })) : fc.constant(null)
    }
  }
  const choices: fc.WeightedArbitrary<Answer | null>[] = [
    { weight: 8, arbitrary: own() },
    { weight: 1, arbitrary: fc.constant(null) },
  ]
  if (criterion.allowNotApplicable)
    choices.push({ weight: 2, arbitrary: fc.constant({ notApplicable: true as const, reason: 'không phát sinh' }) })
  choices.push({
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: Math.round(Number(criterion.maxPoints['U']) * 100) })
      .map((n) => ({ awarded: cents(n) })),
  })
  return fc.oneof(...choices)
}

export function answersTo(pack: Pack): fc.Arbitrary<Answers> {
  const extras = fc.record(
    {
      T1: fc.record({ count: fc.nat(9) }),
      P1: fc.record({ count: fc.nat(20) }),
      K1: fc.record({ value: fc.boolean(), reason: fc.constant('lý do') }),
    },
    { requiredKeys: [] },
  )
  const own = fc.record(
    Object.fromEntries(leavesOf(pack.groups).map((criterion) => [criterion.code, answerTo(criterion)])),
  )
  return fc
    .tuple(own, extras)
    .map(
      ([answers, more]) =>
        Object.fromEntries(Object.entries({ ...answers, ...more }).filter(([, answer]) => answer !== null)) as Answers,
    )
}

const fraction = fc.tuple(fc.nat(300), fc.nat(200)).map(([n, d]) => ({ numerator: String(n), denominator: String(d) }))

/** The best of the block stands under every code that a random pack may have. */
const best = fc
  .option(fraction, { nil: undefined })
  .map((leader) => (leader ? Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`C${i}`, leader])) : undefined))

export const facts: fc.Arbitrary<Facts> = fc.record(
  {
    submittedOn: fc.option(dates),
    dueOn: fc.option(dates),
    holidays: fc.array(dates, { maxLength: 3 }),
    notSubmitted: fc.boolean(),
    selfTotal: fc.integer({ min: 0, max: 10_000 }).map(cents),
    counts: fc.record({ evidence_accepted_share: fraction }, { requiredKeys: [] }),
    best: best.map((leaders) => leaders ?? {}),
  },
  { requiredKeys: [] },
)

export const forms = packs.chain((pack) => fc.record({ pack: fc.constant(pack), answers: answersTo(pack), facts }))
