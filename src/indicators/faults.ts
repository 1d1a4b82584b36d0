// What is wrong with definitions and values, every fault at once with its place.

import { say, type ProblemFault } from '../http/problems.ts'
import { conversion } from './figures.ts'
import { hasFigure } from './roll-up.ts'
import { kindAsked, linkedCriteria } from './linked.ts'
import type { PublishedSet } from '../criteria-sets/compiled.ts'
import type { IndicatorsInput } from './schemas.ts'
import type { Definition, IndicatorKind, IndicatorValue, RollUp } from './types.ts'

const fitting: Record<IndicatorKind, readonly RollUp[]> = {
  number: ['sum', 'latest'],
  ratio: ['weighted_ratio', 'latest'],
  yes_no: ['list', 'latest'],
  documents: ['list', 'latest'],
}
const memberOf = { number: 'number', ratio: 'fraction', yes_no: 'yes', documents: 'documents' } as const

export function definitionFaults({ indicators, checks }: Omit<IndicatorsInput, 'values'>): ProblemFault[] {
  const codes = indicators.map(({ code }) => code)
  const comparable = indicators.filter(({ kind }) => kind === 'number' || kind === 'ratio').map(({ code }) => code)
  return [
    ...indicators.flatMap(({ code, kind, rollUp }, i) => [
      ...(codes.indexOf(code) < i
        ? [fault(`/indicators/${i}/code`, 'twice', `Mã ${code} bị lặp lại.`, `${code} is there twice.`)]
        : []),
      ...(fitting[kind].includes(rollUp)
        ? []
        : [
            fault(
              `/indicators/${i}/rollUp`,
              'unfit_roll_up',
              `Chỉ tiêu loại ${kind} tổng hợp theo: ${fitting[kind].join(', ')}.`,
              `An indicator of kind ${kind} is rolled up by: ${fitting[kind].join(', ')}.`,
            ),
          ]),
    ]),
    ...checks.flatMap((check, i) => {
      const named = check.kind === 'equal' ? check.codes : [...check.parts, ...(check.total ? [check.total] : [])]
      const member = check.kind === 'equal' ? 'codes' : 'parts'
      const unknown = named.filter((code) => !comparable.includes(code))
      return [
        ...(check.kind === 'sum' && (check.total === undefined) === (check.printed === undefined)
          ? [
              fault(
                `/checks/${i}`,
                'total_or_printed',
                'Phải có đúng một trong hai: total (chỉ tiêu là tổng) hoặc printed (tổng đã in).',
                'Give exactly one of total and printed.',
              ),
            ]
          : []),
        ...(unknown.length > 0
          ? [
              fault(
                `/checks/${i}/${member}`,
                'unknown_indicator',
                `Không có chỉ tiêu loại number hoặc ratio mang mã: ${unknown.join(', ')}.`,
                `No indicator of kind number or ratio has the code: ${unknown.join(', ')}.`,
              ),
            ]
          : []),
      ]
    }),
  ]
}

/** Criteria of the period's sets take figures from indicators: those must be figures that the unit itself enters. */
export function linkFaults(
  definitions: readonly Definition[],
  pinned: readonly { unitType: string; set: PublishedSet }[],
): ProblemFault[] {
  return pinned.flatMap(({ unitType, set }) => {
    const usable = linkedCriteria(set.compiled, unitType, definitions).map(({ code }) => code)
    return linkedCriteria(set.compiled, unitType).flatMap(({ code, numeratorIndicator, denominatorIndicator }) => {
      const at = definitions.findIndex((one) => [numeratorIndicator, denominatorIndicator].includes(one.code))
      if (at < 0 || usable.includes(code)) return []
      const kind = kindAsked(numeratorIndicator, denominatorIndicator)
      const names = [...new Set([numeratorIndicator, denominatorIndicator])].join(', ')
      return [
        fault(
          `/indicators/${at}`,
          'unfit_for_criterion',
          `Tiêu chí ${code} lấy số liệu từ ${names}: phải là chỉ tiêu loại ${kind} do đơn vị loại ${unitType} nhập.`,
          `Criterion ${code} takes its figures from ${names}: of kind ${kind}, entered by units of type ${unitType}.`,
        ),
      ]
    })
  })
}

/** `definitions`: those that may be entered here. Null clears, and needs only a known code. */
export function valueFaults(
  definitions: readonly Definition[],
  values: Record<string, IndicatorValue | null>,
  who: { vi: string; en: string },
): ProblemFault[] {
  return Object.entries(values).flatMap(([code, value]) => {
    const pointer = `/values/${code}`
    const definition = definitions.find((one) => one.code === code)
    if (!definition) {
      return [
        fault(
          pointer,
          'unknown_indicator',
          `Kỳ này không có chỉ tiêu ${code} do ${who.vi} nhập.`,
          `The period has no indicator ${code} that ${who.en} enters.`,
        ),
      ]
    }
    return value === null ? [] : faultsOf(definition, value, pointer)
  })
}

function faultsOf(definition: Definition, value: IndicatorValue, pointer: string): ProblemFault[] {
  const { kind, unit } = definition
  const member = memberOf[kind]
  const faults: ProblemFault[] = []
  const add = (place: string, code: string, vi: string, en: string) =>
    faults.push(fault(place === '' ? pointer : `${pointer}/${place}`, code, vi, en))
  for (const other of Object.values(memberOf)) {
    if (other !== member && value[other] !== undefined)
      add(other, 'not_expected', `Chỉ tiêu loại ${kind} dùng trường ${member}.`, `Kind ${kind} takes ${member}.`)
  }
  if (value[member] === undefined)
    add(
      member,
      'missing',
      `Thiếu số liệu (${member}); chưa có thì ghi null kèm lý do.`,
      `${member} is missing; null with a reason where there is none.`,
    )
  if (value[member] === null && !value.reason)
    add('reason', 'missing_reason', 'Chưa có số liệu thì phải nêu lý do.', 'Say why there is no figure.')
  if (hasFigure(definition, value) && value.reason)
    add(
      'reason',
      'not_expected',
      'Đã có số liệu thì không nêu lý do; ghi chú vào note.',
      'A reason belongs to null only; use note.',
    )
  const estimated = value.estimate && Object.keys(value.estimate)[0]
  if (estimated && estimated !== member)
    add(
      `estimate/${estimated}`,
      'not_expected',
      `Chỉ tiêu loại ${kind} dùng trường ${member}.`,
      `Kind ${kind} takes ${member}.`,
    )
  for (const numeric of ['unit', 'parts', 'previous', 'printedChangePercent'] as const) {
    if (kind !== 'number' && value[numeric] !== undefined)
      add(numeric, 'not_expected', 'Chỉ dùng cho chỉ tiêu loại number.', 'Belongs to kind number only.')
  }
  if (kind === 'number' && value.unit !== undefined && (unit === null || conversion(value.unit, unit) === null))
    add(
      'unit',
      'other_unit',
      `Chỉ tiêu tính bằng “${unit ?? 'không có đơn vị tính'}”; chỉ nhận đơn vị đó hoặc nghìn, triệu, tỷ của nó.`,
      `The indicator is measured in "${unit ?? ''}"; only that or its multiples.`,
    )
  return faults
}

export function fault(pointer: string, code: string, vi: string, en: string): ProblemFault {
  return { pointer, code, detail: say(vi, en) }
}
