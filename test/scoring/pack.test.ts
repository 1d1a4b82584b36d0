// Reading a criteria set: what an author gets back for each mistake, with the exact path, all at once.

import fc from 'fast-check'
import t from 'tap'
import { packHash, readPack } from '../../src/scoring/pack.ts'
import { criterion, demoDocument, document, packOf, ratio } from './packs.ts'
import type { Json } from './packs.ts'

const faultsOf = (doc: unknown) => readPack(doc).faults.map(({ path, code }) => `${path} ${code}`)

t.test('the demo set is valid', async (t) => {
  const pack = packOf(demoDocument())
  t.equal(pack.illustrative, true)
  t.equal(pack.groups.flatMap((group) => group.criteria).length, 36)
  t.equal(packHash(pack), packHash(packOf(JSON.parse(JSON.stringify(pack)))), 'reading it again changes nothing')
})

t.test('defaults and normal forms', async (t) => {
  const pack = packOf(
    document([criterion('yes_no', { title: '  Ho\u0300a  ', maxPoints: { U: '010.00' } })], { scale: 10 }),
  )
  const [leaf] = pack.groups[0]!.criteria
  t.match(leaf, { title: 'Hòa', maxPoints: { U: '10' }, evidence: [], allowNotApplicable: false, filledBy: 'unit' })
  t.equal(leaf!.title.length, 3)
  t.match(pack, {
    scale: '10',
    decision: null,
    supersedes: null,
    effectiveTo: null,
    bonuses: [],
    penalties: [],
    gates: [],
    quotas: [],
    awards: [],
    ranking: { tieBreakers: [] },
  })
  t.same(
    packHash(pack),
    packHash(packOf(document([criterion('yes_no', { title: 'Hòa', maxPoints: { U: 10.0 } })], { scale: '10.0' }))),
  )
})

const level = (more: Json = {}) => criterion('level', { levels: [{ code: 'A', label: 'a', factor: 1 }], ...more })
const first = 'groups[0].criteria[0]'
const rows = (...values: [number, number][]) => values.map(([min, factor]) => ({ min, factor }))
const weights = (...values: unknown[]) => ({
  weighting: 'weights',
  groups: values.map((weight, i) => ({
    code: `G${i}`,
    title: 'g',
    ...(weight !== undefined && { weight }),
    criteria: [criterion('yes_no', { code: `C${i}`, weight: 1 })],
  })),
})

/** What was written, and all the faults it should give: path and code. */
const mistakes: [string, Json, string[]][] = [
  ['unknown field', document([criterion('yes_no')], { colour: 1 }), ['colour unknown_field']],
  ['unknown format', document([criterion('yes_no')], { format: 2 }), ['format unknown_format']],
  [
    'missing fields',
    { format: 1 },
    [
      'code missing',
      'version missing',
      'title missing',
      'illustrative missing',
      'effectiveFrom missing',
      'unitTypes missing',
      'scale missing',
      'weighting missing',
      'scoreStep missing',
      'rounding missing',
      'bonusCap missing',
      'penaltyCap missing',
      'totalCap missing',
      'totalFloor missing',
      'notApplicable missing',
      'groups missing',
      'classification missing',
    ],
  ],
  [
    'wrong types',
    document([criterion('yes_no')], {
      title: 5,
      illustrative: 'yes',
      effectiveFrom: 20210101,
      bonuses: {},
      rounding: [],
      decision: 'x',
    }),
    [
      'title not_text',
      'illustrative not_boolean',
      'effectiveFrom not_date',
      'bonuses not_array',
      'rounding not_object',
      'decision not_object',
    ],
  ],
  ['dates', document([criterion('yes_no')], { effectiveFrom: '2021-02-30' }), ['effectiveFrom not_date']],
  [
    'ends before it begins',
    document([criterion('yes_no')], { effectiveTo: '2020-12-31' }),
    ['effectiveTo dates_order'],
  ],
  [
    'control characters',
    document([criterion('yes_no', { title: 'a\u0007b' })], { code: 'tEST' }),
    ['code not_code', `${first}.title control_characters`],
  ],
  ['reversed text', document([criterion('yes_no', { title: 'a\u202Eb' })]), [`${first}.title control_characters`]],
  [
    'empty and long text',
    document([criterion('yes_no', { title: ' ' })], { title: 'x'.repeat(2001), version: 'v'.repeat(41) }),
    ['title too_long', 'version too_long', `${first}.title empty`],
  ],
  [
    'decimals',
    document([criterion('yes_no', { maxPoints: { U: '-10' } })], {
      bonusCap: 1e21,
      penaltyCap: 0.1 + 0.2,
      totalFloor: '1,5',
      scoreStep: 0,
      totalCap: 'NaN',
    }),
    [
      'bonusCap not_decimal',
      'penaltyCap not_decimal',
      'totalFloor not_decimal',
      'scoreStep not_positive',
      'totalCap not_decimal',
      `${first}.maxPoints.U not_decimal`,
    ],
  ],
  [
    'rounding',
    document([criterion('yes_no')], { rounding: { at: 'x', decimals: 7, mode: 'half_even' } }),
    ['rounding.at not_one_of', 'rounding.decimals not_integer', 'rounding.mode not_one_of'],
  ],
  ['no criteria', document([]), ['groups[0] empty_group', 'unitTypes[0] nothing_applies']],
  ['no such kind', document([criterion('magic', { x: 1 })]), [`${first}.kind not_one_of`]],
  [
    'codes',
    document([criterion('yes_no'), criterion('yes_no')], {
      scale: 20,
      bonuses: [{ code: 'G', title: 't', max: 1 }],
      gates: [{ code: 'C', title: 'g', ineligible: true }],
    }),
    ['groups[0].criteria[1].code duplicate_code', 'bonuses[0].code duplicate_code', 'gates[0].code duplicate_code'],
  ],
  [
    'hostile codes',
    document([
      criterion('yes_no', { code: '__proto__', maxPoints: JSON.parse('{"__proto__": "10", "constructor": "1"}') }),
    ]),
    [
      `${first}.code not_code`,
      `${first}.maxPoints.__proto__ unknown_unit_type`,
      `${first}.maxPoints.constructor unknown_unit_type`,
      'unitTypes[0] nothing_applies',
    ],
  ],
  ['sum', document([criterion('yes_no', { maxPoints: { U: 9.5 } })]), ['groups sum_not_scale']],
  [
    'sum of a group',
    document([], {
      groups: [
        {
          code: 'G',
          title: 'g',
          maxPoints: { U: 9 },
          groups: [{ code: 'H', title: 'h', maxPoints: { U: 11 }, criteria: [criterion('yes_no')] }],
        },
      ],
    }),
    ['groups[0].groups[0].maxPoints.U sum_not_group', 'groups[0].maxPoints.U sum_not_group'],
  ],
  ['a weight too many', document([criterion('yes_no', { weight: 1 })]), [`${first}.weight not_expected`]],
  ['weights', document([], weights(0.5, 0.4)), ['groups sum_not_one']],
  ['a weight missing', document([], weights(0.5, undefined)), ['groups missing_weight']],
  [
    'thresholds not descending',
    document([ratio({ thresholds: rows([90, 1], [95, 0.5], [0, 0]) })]),
    [`${first}.thresholds thresholds_order`],
  ],
  [
    'thresholds twice',
    document([ratio({ thresholds: rows([90, 1], [90, 0.5], [0, 0]) })]),
    [`${first}.thresholds thresholds_order`],
  ],
  [
    'thresholds incomplete',
    document([ratio({ thresholds: rows([90, 1], [10, 0]) })]),
    [`${first}.thresholds thresholds_incomplete`],
  ],
  [
    'factors rising',
    document([ratio({ thresholds: rows([90, 0.5], [0, 0.6]) })]),
    [`${first}.thresholds factors_order`],
  ],
  [
    'factor over 1',
    document([ratio({ thresholds: rows([90, 1.5], [0, 0]) })]),
    [`${first}.thresholds[0].factor out_of_range`],
  ],
  [
    'max for min',
    document([ratio({ thresholds: [{ max: 5, factor: 1 }] })]),
    [`${first}.thresholds[0].max unknown_field`, `${first}.thresholds[0].min missing`],
  ],
  [
    'lower: order and end',
    document([
      ratio({
        direction: 'lower_is_better',
        thresholds: [
          { max: 5, factor: 1 },
          { max: 1, factor: 0 },
        ],
      }),
    ]),
    [`${first}.thresholds thresholds_order`, `${first}.thresholds thresholds_incomplete`],
  ],
  ['thresholds absent', document([ratio({ method: 'thresholds' })]), [`${first}.thresholds missing`]],
  [
    'thresholds with linear',
    document([ratio({ method: 'linear', thresholds: rows([0, 1]) })]),
    [`${first}.thresholds not_expected`],
  ],
  ['linear, lower', document([ratio({ direction: 'lower_is_better' })]), [`${first}.method linear_lower`]],
  [
    'level: neither, both, too much, twice',
    document([
      level({
        levels: [
          { code: 'A', label: 'a' },
          { code: 'A', label: 'a', factor: 1, points: { U: 1 } },
          { code: 'B', label: 'b', points: { U: 11 } },
        ],
      }),
    ]),
    [
      `${first}.levels[0] factor_or_points`,
      `${first}.levels[1] factor_or_points`,
      `${first}.levels[2].points.U points_over_maximum`,
      `${first}.levels duplicate_code`,
    ],
  ],
  ['no levels', document([level({ levels: [] })]), [`${first}.levels too_few`]],
  [
    'checklist',
    document([
      criterion('checklist', {
        items: [
          { code: 'A', label: 'a', points: 1, share: 1 },
          { code: 'A', label: 'b' },
        ],
      }),
    ]),
    [`${first}.items[0] points_or_share`, `${first}.items[1] points_or_share`, `${first}.items duplicate_code`],
  ],
  [
    'checklist factors',
    document([
      criterion('checklist', {
        items: [{ code: 'A', label: 'a', points: 1 }],
        factors: [
          { atLeast: 0, factor: 0 },
          { atLeast: 1, factor: 1 },
          { atLeast: 2, factor: 1 },
        ],
      }),
    ]),
    [
      `${first}.items[0] not_expected`,
      `${first}.factors[2].atLeast not_integer`,
      `${first}.factors factors_order`,
      `${first}.factors factors_order`,
    ],
  ],
  [
    'count and deadline',
    document([criterion('count', { perItem: 0 }), criterion('deadline', { code: 'D', documentDueOn: 'x' })], {
      scale: 20,
    }),
    [
      `${first}.countLabel missing`,
      `${first}.perItem not_positive`,
      'groups[0].criteria[1].deductPerWorkingDay missing',
      'groups[0].criteria[1].documentDueOn not_date',
    ],
  ],
  ['fields of another kind', document([criterion('yes_no', { perItem: 1 })]), [`${first}.perItem unknown_field`]],
  [
    'gates',
    document([criterion('yes_no')], {
      gates: [
        { code: 'K1', title: 'k' },
        { code: 'K2', title: 'k', ineligible: true, maxClassification: 'DAT' },
        { code: 'K3', title: 'k', maxClassification: 'TOT' },
        { code: 'K4', title: 'k', ineligible: true, auto: {} },
      ],
    }),
    [
      'gates[0] gate_effect',
      'gates[1] gate_effect',
      'gates[2].maxClassification unknown_level',
      'gates[3].auto gate_auto',
    ],
  ],
  [
    'levels',
    document([criterion('yes_no')], {
      classification: {
        levels: [
          { code: 'A', label: 'a', min: 5 },
          { code: 'B', label: 'b', min: 5 },
          { code: 'A', label: 'c', min: 1, minGroupPercent: 5, excludedByGates: ['K9'] },
        ],
      },
    }),
    [
      'classification.levels duplicate_code',
      'classification.levels[1].min levels_order',
      'classification.levels[2].min last_level',
      'classification.levels[2] last_level_conditional',
      'classification.levels[2].excludedByGates[0] unknown_gate',
    ],
  ],
  [
    'level above the cap',
    document([criterion('yes_no')], { totalCap: 4 }),
    ['classification.levels[0].min level_unreachable'],
  ],
  ['floor over cap', document([criterion('yes_no')], { totalCap: 5, totalFloor: 6 }), ['totalFloor floor_over_cap']],
  [
    'more decimals than printed',
    document([criterion('yes_no', { maxPoints: { U: 10.005 } })], {
      scale: 10.005,
      totalCap: 99.999,
      scoreStep: 0.001,
    }),
    [
      'scale too_many_decimals',
      'scoreStep too_many_decimals',
      'totalCap too_many_decimals',
      `${first}.maxPoints.U too_many_decimals`,
    ],
  ],
  [
    'quotas',
    document([criterion('yes_no')], {
      quotas: [
        { level: 'X', maxPercent: 101, base: 'all' },
        { level: 'KHONG', maxPercent: 20, base: { levelOrBetter: 'DAT' } },
        { level: 'DAT', maxPercent: 20, base: 'some', enforced: 'maybe' },
      ],
    }),
    [
      'quotas[0].maxPercent out_of_range',
      'quotas[0].level unknown_level',
      'quotas[1].base quota_base',
      'quotas[2].base not_one_of',
      'quotas[2].enforced not_one_of',
    ],
  ],
  [
    'tie-breakers',
    document([criterion('yes_no')], {
      ranking: {
        tieBreakers: [
          { by: 'group', group: 'Z' },
          { by: 'selfTotal' },
          { by: 'selfTotal' },
          { by: 'luck' },
          { by: 'reviewTotal', group: 'G' },
        ],
      },
    }),
    [
      'ranking.tieBreakers[0].group unknown_group',
      'ranking.tieBreakers[2] duplicate',
      'ranking.tieBreakers[3].by not_one_of',
      'ranking.tieBreakers[4].group not_expected',
    ],
  ],
  [
    'awards',
    document([criterion('yes_no')], {
      awards: [
        { code: 'A', form: 'f', subject: 'all', requires: 'X', excludedByGates: ['K'] },
        { code: 'A', form: 'f', subject: 'individual' },
      ],
    }),
    [
      'awards[0].subject not_one_of',
      'awards[0].requires unknown_level',
      'awards[0].excludedByGates[0] unknown_gate',
      'awards[1].code duplicate_code',
    ],
  ],
  [
    'penalties',
    document([criterion('yes_no')], {
      penalties: [{ code: 'P', title: 'p', max: 0, perItem: 1, rule: { selfExceedsReviewBy: 1 } }],
    }),
    ['penalties[0].rule.points missing', 'penalties[0].perItem not_expected', 'penalties[0].max not_positive'],
  ],
  ['not an object', document(['x' as unknown as Json, criterion('yes_no')]), [`${first} not_object`]],
]

t.test('every mistake has its path', async (t) => {
  for (const [name, doc, expected] of mistakes) t.same(faultsOf(doc).toSorted(), expected.toSorted(), name)
  for (const odd of [null, undefined, 5, 'x', [], new Date(), new Map(), () => 1, Symbol('x'), 5n])
    t.same(faultsOf(odd), [' not_object'])
})

t.test('mistakes in different places are reported together, in both languages', async (t) => {
  const doc = demoDocument()
  doc['groups'][2].criteria[1].thresholds.reverse()
  doc['groups'][0].criteria[0].maxPoints.SO_NGANH = 5
  doc['gates'][1].maxClassification = 'NONE'
  t.same(faultsOf(doc).toSorted(), [
    'gates[1].maxClassification unknown_level',
    'groups sum_not_scale',
    'groups[0].maxPoints.SO_NGANH sum_not_group',
    'groups[2].criteria[1].thresholds factors_order',
    'groups[2].criteria[1].thresholds thresholds_incomplete',
    'groups[2].criteria[1].thresholds thresholds_order',
  ])
  const sum = readPack(doc).faults.find(({ code }) => code === 'sum_not_scale')!
  t.equal(sum.detail.vi, 'Tổng điểm tối đa của loại đơn vị “SO_NGANH” là 101, phải bằng thang điểm 100.')
})

t.test('weights are per unit type, and a group where nothing applies does not count', async (t) => {
  const leaf = (code: string, weight: unknown, maxPoints: Json) => criterion('yes_no', { code, weight, maxPoints })
  const doc = document([], {
    weighting: 'weights',
    unitTypes: [
      { code: 'U', name: 'u' },
      { code: 'V', name: 'v' },
    ],
    groups: [
      {
        code: 'A',
        title: 'a',
        weight: { U: 0.7, V: 1 },
        criteria: [leaf('A1', { U: 0.4, V: 1 }, { U: 5, V: 3 }), leaf('A2', 0.6, { U: 2 })],
      },
      { code: 'B', title: 'b', weight: 0.3, criteria: [leaf('B1', 1, { U: 7 })] },
    ],
  })
  t.same(faultsOf(doc), [])
})

t.test('absurd documents are refused, not suffered', async (t) => {
  const deep = (levels: number): Json => ({
    code: `G${levels}`,
    title: 'g',
    ...(levels > 1 ? { groups: [deep(levels - 1)] } : { criteria: [criterion('yes_no')] }),
  })
  t.same(faultsOf(document([], { groups: [deep(10)] })), [])
  t.match(faultsOf(document([], { groups: [deep(11)] })), [/too_deep$/])
  t.match(faultsOf(document([], { groups: [deep(5000)] })), [/too_deep$/])
  const endless: Json = { code: 'E', title: 'e' }
  endless['groups'] = [endless, endless, endless]
  t.ok(readPack(document([], { groups: [endless] })).faults.length <= 1000)
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => criterion('yes_no', { code: `C${i}`, maxPoints: { U: '0.01' } }))
  t.same(faultsOf(document(many(1000))), [])
  t.ok(faultsOf(document(many(1001))).some((fault) => fault.includes('too_many')))
  t.ok(faultsOf(document(many(200_000))).length < 10)
  t.equal(readPack({ ...Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i])) }).faults.length, 1000)
})

t.test('never throws, whatever it is given', async () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true }),
      (value) => Array.isArray(readPack(value).faults),
    ),
  )
  // Valid documents with one member replaced, anywhere.
  const docs = [demoDocument(), ...mistakes.map(([, doc]) => doc)]
  fc.assert(
    fc.property(fc.constantFrom(...docs), fc.anything(), fc.infiniteStream(fc.nat()), (doc, junk, stream) => {
      const copy = structuredClone(doc) as any
      let node = copy
      for (;;) {
        const keys = Object.keys(node)
        const key = keys[stream.next().value % Math.max(1, keys.length)]
        if (key === undefined) break
        if (typeof node[key] !== 'object' || node[key] === null || stream.next().value % 4 === 0) {
          node[key] = junk
          break
        }
        node = node[key]
      }
      const { pack, faults } = readPack(copy)
      return (pack === null) === faults.length > 0 && faults.every(({ detail }) => detail.vi !== '' && detail.en !== '')
    }),
    { numRuns: 500 },
  )
})
