// Reads the shipped figures of the appendix 2021 into the document that PUT /periods/{id}/indicators takes.

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { IndicatorsInput } from '../../src/indicators/schemas.ts'

interface Printed {
  code: string
  section: number
  label: string
  kind: 'number' | 'ratio' | 'yes_no'
  unit?: string
  value?: number | null
  null_reason?: string
  numerator?: number
  denominator?: number
  status?: 'actual' | 'estimated'
  estimate?: { numerator: number; denominator: number }
  printed_percent?: number
  printed_change_percent?: number
  previous?: number
  parts?: Record<string, number>
  reference_year?: number
  change_points?: number
  people?: number
  delegated?: number
  units?: number
}

const partLabels: Record<string, string> = { first_time: 'lần đầu', repeated: 'nhiều lần' }
const remarks = {
  people: 'người',
  delegated: 'kỳ ủy quyền',
  units: 'đơn vị',
  change_points: 'điểm so với năm trước',
} as const

export function appendix2021(): IndicatorsInput {
  const { indicators, checks } = parse(readFileSync(new URL('data/indicators-2021.yaml', import.meta.url), 'utf8')) as {
    indicators: Printed[]
    checks: { kind: 'sum'; parts: string[]; printed: number; place: string }[]
  }
  return {
    indicators: indicators.map(({ code, label, section, kind, unit, value, printed_percent }) => ({
      code,
      title: label,
      section: `Mục ${section}`,
      kind,
      rollUp: kind === 'ratio' ? 'weighted_ratio' : 'latest',
      unit: unit ?? null,
      decimals: kind === 'ratio' ? 2 : decimalsOf(value ?? printed_percent ?? 0),
      plan: null,
      plausibleFactor: '10',
      enteredBy: { central: true },
    })),
    checks: checks.map((check) => ({ ...check, printed: String(check.printed) })),
    values: Object.fromEntries(indicators.map((printed) => [printed.code, valueOf(printed)])),
  }
}

/** The same, and one figure that the units of the demo enter. */
export function appendixWithUnits(): IndicatorsInput {
  const appendix = appendix2021()
  const ofUnits: IndicatorsInput['indicators'][number] = {
    code: 'DV.HOSO',
    title: 'Hồ sơ thủ tục hành chính giải quyết đúng hạn (chỉ tiêu mẫu)',
    section: 'Mục 4',
    kind: 'ratio',
    rollUp: 'weighted_ratio',
    unit: null,
    decimals: 2,
    plan: '95',
    plausibleFactor: null,
    enteredBy: { unitTypes: ['SO_NGANH', 'DIA_PHUONG'] },
  }
  return { ...appendix, indicators: [...appendix.indicators, ofUnits] }
}

function valueOf(printed: Printed): NonNullable<IndicatorsInput['values']>[string] {
  const { kind, value, null_reason, numerator, denominator, status, estimate, parts, previous } = printed
  const note = [
    ...(printed.reference_year ? [`số liệu năm ${printed.reference_year}`] : []),
    ...Object.entries(remarks).flatMap(([member, word]) => {
      const given = printed[member as keyof typeof remarks]
      return given === undefined ? [] : [`${String(given).replace('.', ',')} ${word}`]
    }),
  ].join('; ')
  return {
    ...(kind === 'ratio' && { fraction: fractionOf({ numerator: numerator!, denominator: denominator! }) }),
    ...(kind === 'number' && { number: value === null ? null : String(value) }),
    ...(kind === 'yes_no' && { yes: null }),
    ...(null_reason && { reason: null_reason }),
    ...(status && { status }),
    ...(estimate && { estimate: { fraction: fractionOf(estimate) } }),
    ...(parts && {
      parts: Object.entries(parts).map(([name, part]) => ({ label: partLabels[name] ?? name, value: String(part) })),
    }),
    ...(previous !== undefined && { previous: String(previous) }),
    ...(printed.printed_percent !== undefined && { printedPercent: String(printed.printed_percent) }),
    ...(printed.printed_change_percent !== undefined && {
      printedChangePercent: String(printed.printed_change_percent),
    }),
    ...(note && { note }),
  }
}

function fractionOf({ numerator, denominator }: { numerator: number; denominator: number }) {
  return { numerator: String(numerator), denominator: String(denominator) }
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}
