// Small packs for the tests: the smallest valid set around the criteria under test, and the demo set.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readPack } from '../../src/scoring/pack.ts'
import { compilePack, score } from '../../src/scoring/score.ts'
import type { CompiledSet } from '../../src/scoring/compile.ts'
import type { Answers, Facts, Pack, ScoreSheet } from '../../src/scoring/types.ts'

export type Json = Record<string, any>

const demoFile = new URL('../../scripts/demo/data/criteria-illustrative.yaml', import.meta.url)

export function demoDocument(): Json {
  return parse(readFileSync(demoFile, 'utf8')) as Json
}

/** One unit type U, one group G with these criteria, whose maxima should add up to the scale. */
export function document(criteria: Json[], overrides: Json = {}): Json {
  return {
    format: 1,
    code: 'TEST',
    version: '1',
    title: 'Bộ tiêu chí thử',
    illustrative: true,
    effectiveFrom: '2021-01-01',
    unitTypes: [{ code: 'U', name: 'Đơn vị' }],
    scale: '10',
    weighting: 'points',
    scoreStep: '0.25',
    rounding: { at: 'criterion', decimals: 2, mode: 'half_up' },
    bonusCap: '5',
    penaltyCap: '10',
    totalCap: '100',
    totalFloor: '0',
    notApplicable: { rescale: 'proportional', maxPoints: '100' },
    groups: [{ code: 'G', title: 'Nhóm', criteria }],
    classification: {
      levels: [
        { code: 'DAT', label: 'Đạt', min: '5' },
        { code: 'KHONG', label: 'Không đạt', min: '0' },
      ],
    },
    ...overrides,
  }
}

export function criterion(kind: string, more: Json = {}): Json {
  return { code: 'C', title: 'Tiêu chí', kind, maxPoints: { U: '10' }, ...more }
}

export function ratio(more: Json = {}): Json {
  return criterion('ratio', { numeratorLabel: 'tử', denominatorLabel: 'mẫu', direction: 'higher_is_better', ...more })
}

export function packOf(doc: Json): Pack {
  const read = readPack(doc)
  if (read.pack === null) throw new Error(JSON.stringify(read.faults, null, 1))
  return read.pack
}

export function setOf(doc: Json): CompiledSet {
  return compilePack(packOf(doc))
}

export function sheet(set: CompiledSet, answers: Answers, facts: Facts = {}): ScoreSheet {
  return score(set, set.pack.unitTypes[0]!.code, answers, facts)
}
