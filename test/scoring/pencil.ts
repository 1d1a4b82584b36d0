// The pencil of an auditor: a sheet worked out again from the design (scoring.md) with nothing of the
// engine, in plain fractions of BigInt, slow and literal. It takes the set as a document, the answers
// and the facts, and gives what a sheet publishes.

type Json = Record<string, any>

/** top / bottom, bottom > 0. */
type Fraction = [top: bigint, bottom: bigint]

const zero: Fraction = [0n, 1n]
const one: Fraction = [1n, 1n]

const read = (text: string | number): Fraction => {
  const [integers, decimals = ''] = String(text).split('.')
  return [BigInt(integers + decimals), 10n ** BigInt(decimals.length)]
}
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d])
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c]
const isLess = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b
const least = (x: Fraction, y: Fraction) => (isLess(y, x) ? y : x)
const most = (x: Fraction, y: Fraction) => (isLess(x, y) ? y : x)
const sum = (list: Fraction[]) => list.reduce(plus, zero)

/** Whole units of the last decimal, halves up. */
function unitsOf([a, b]: Fraction, decimals: number): bigint {
  const [top, bottom] = [2n * a * 10n ** BigInt(decimals) + b, 2n * b]
  return top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom)
}

function print(value: Fraction, decimals: number): string {
  const units = unitsOf(value, decimals)
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Mondays to Fridays that are no holiday, after the one day and up to the other. */
function workingDaysBetween(due: string, done: string, holidays: string[]): bigint {
  let days = 0n
  const day = new Date(`${due}T00:00:00Z`)
  for (;;) {
    day.setUTCDate(day.getUTCDate() + 1)
    const text = day.toISOString().slice(0, 10)
    if (text > done) return days
    if (![0, 6].includes(day.getUTCDay()) && !holidays.includes(text)) days += 1n
  }
}

interface Mark {
  status: 'scored' | 'notApplicable' | 'unanswered' | 'awaitingReviewer'
  points: Fraction
}

const scored = (points: Fraction): Mark => ({ status: 'scored', points })

function shareOf(criterion: Json, full: Fraction, n: Fraction, d: Fraction): Mark {
  if (d[0] === 0n) {
    const marks: Record<string, Mark> = {
      not_applicable: { status: 'notApplicable', points: zero },
      manual: { status: 'awaitingReviewer', points: zero },
      full_points: scored(full),
      zero_points: scored(zero),
    }
    return marks[criterion['zeroDenominator']]!
  }
  if (criterion['method'] === 'linear') return scored(times(full, least(one, over(n, d))))
  const percent = times(over(n, d), read(100))
  const higher = criterion['direction'] === 'higher_is_better'
  const holds = criterion['thresholds'].filter(({ min, max }: Json) =>
    higher ? !isLess(percent, read(min)) : !isLess(read(max), percent),
  )
  const limit = (threshold: Json) => Number(threshold[higher ? 'min' : 'max'])
  const [first] = holds.sort((a: Json, b: Json) => (higher ? limit(b) - limit(a) : limit(a) - limit(b)))
  return scored(first ? times(full, read(first.factor)) : zero)
}

/** By the table of kinds; undefined: there is no answer. */
function markOf(criterion: Json, unitType: string, answer: Json, facts: Json): Mark | undefined {
  const full = read(criterion['maxPoints'][unitType])
  switch (criterion['kind']) {
    case 'yes_no':
      return answer['value'] === undefined ? undefined : scored(answer['value'] ? full : zero)
    case 'manual':
      return answer['points'] === undefined ? undefined : scored(read(answer['points']))
    case 'count':
      return answer['count'] === undefined
        ? undefined
        : scored(least(full, times(read(answer['count']), read(criterion['perItem']))))
    case 'level': {
      const level = criterion['levels'].find(({ code }: Json) => code === answer['level'])
      if (!level) return undefined
      return scored(level.points ? read(level.points[unitType]) : times(full, read(level.factor)))
    }
    case 'checklist': {
      if (!answer['items']) return undefined
      const chosen = criterion['items'].filter(({ code }: Json) => answer['items'].includes(code))
      if (criterion['factors']) {
        const reached = criterion['factors'].filter(({ atLeast }: Json) => chosen.length >= atLeast)
        const best = reached.sort((a: Json, b: Json) => b.atLeast - a.atLeast)[0]
        return scored(best ? times(full, read(best.factor)) : zero)
      }
      return scored(
        least(full, sum(chosen.map(({ points, share }: Json) => (points ? read(points) : times(full, read(share)))))),
      )
    }
    case 'ratio':
      return answer['numerator'] === undefined
        ? undefined
        : shareOf(criterion, full, read(answer['numerator']), read(answer['denominator']))
    case 'computed': {
      const counted = facts['counts']?.[criterion['source']]
      return counted ? shareOf(criterion, full, read(counted.numerator), read(counted.denominator)) : scored(zero)
    }
    case 'deadline': {
      const onPaper = criterion['documentDueOn'] !== undefined
      if (onPaper && answer['documentDate'] === undefined) return undefined
      if (!onPaper && facts['notSubmitted']) return scored(zero)
      const done = onPaper ? answer['documentDate'] : facts['submittedOn']
      const due = onPaper ? criterion['documentDueOn'] : facts['dueOn']
      if (!done || !due) return scored(full)
      const late: Fraction = [workingDaysBetween(due, done, facts['holidays'] ?? []), 1n]
      return scored(most(zero, minus(full, times(late, read(criterion['deductPerWorkingDay'] ?? 0)))))
    }
    case 'relative': {
      if (answer['actual'] === undefined) return undefined
      const half = times(full, [1n, 2n])
      const reached = over(read(answer['actual']), read(answer['target']))
      if (!isLess(one, reached)) return scored(times(half, reached))
      const leader = facts['best']?.[criterion['code']]
      if (!leader || read(leader.denominator)[0] === 0n) return scored(half)
      const best = over(read(leader.numerator), read(leader.denominator))
      if (!isLess(reached, best)) return scored(full)
      return scored(plus(half, times(half, over(minus(reached, one), minus(best, one)))))
    }
  }
  throw new Error(`no kind ${criterion['kind']}`)
}

export interface OnPaper {
  criteria: { code: string; status: Mark['status']; points: string }[]
  groups: { code: string; earned: string; applicableMaximum: string; percent: string | null }[]
  bonus: string
  penalty: string
  total: string
  eligible: boolean
  classification: string | null
}

/** What the sheet of a form must publish. The set has all its defaults written out. */
export function onPaper(set: Json, unitType: string, answers: Json, facts: Json): OnPaper {
  const { at, decimals } = set['rounding']
  const weighted = set['weighting'] === 'weights'
  const scale = read(set['scale'])
  const marks = new Map<string, Mark>()
  const groups = new Map<string, { earned: Fraction; applicable: Fraction }>()

  const leavesOf = (group: Json): Json[] => [
    ...group['criteria'].filter(({ maxPoints }: Json) => maxPoints[unitType] !== undefined),
    ...group['groups'].flatMap(leavesOf),
  ]
  for (const leaf of set['groups'].flatMap(leavesOf)) {
    const answer = answers[leaf['code']] ?? {}
    const missing = leaf['filledBy'] === 'reviewer' ? 'awaitingReviewer' : 'unanswered'
    const mark: Mark =
      answer.awarded !== undefined
        ? scored(read(answer.awarded))
        : answer.notApplicable
          ? { status: 'notApplicable', points: zero }
          : (markOf(leaf, unitType, answer, facts) ?? { status: missing, points: zero })
    const points: Fraction =
      at === 'criterion' ? [unitsOf(mark.points, decimals), 10n ** BigInt(decimals)] : mark.points
    marks.set(leaf['code'], { ...mark, points })
  }

  const applies = ({ code }: Json) => marks.get(code)!.status !== 'notApplicable'
  const hasSome = (group: Json) => leavesOf(group).some(applies)
  const weightOf = ({ weight }: Json): Fraction => read(typeof weight === 'object' ? weight[unitType] : weight)
  /** `budget`: what the group is worth on the scale, by weights only. */
  const addUp = (group: Json, budget: Fraction) => {
    const leaves = leavesOf({ ...group, groups: [] }).filter(applies)
    const below: Json[] = group['groups']
    let earned: Fraction
    let applicable: Fraction
    if (weighted) {
      const weights = sum([...leaves, ...below.filter(hasSome)].map(weightOf))
      const part = (node: Json) => times(budget, over(weightOf(node), weights))
      earned = sum([
        ...leaves.map((leaf) =>
          times(part(leaf), over(marks.get(leaf['code'])!.points, read(leaf['maxPoints'][unitType]))),
        ),
        ...below.map((child) => addUp(child, hasSome(child) ? part(child) : zero).earned),
      ])
      applicable = hasSome(group) ? budget : zero
    } else {
      const sums = below.map((child) => addUp(child, zero))
      earned = sum([...leaves.map(({ code }) => marks.get(code)!.points), ...sums.map((child) => child.earned)])
      applicable = sum([
        ...leaves.map(({ maxPoints }) => read(maxPoints[unitType])),
        ...sums.map((child) => child.applicable),
      ])
    }
    if (group['cap'] !== undefined) earned = least(earned, read(group['cap']))
    groups.set(group['code'], { earned, applicable })
    return { earned, applicable }
  }
  const tops: Json[] = set['groups']
  const live = weighted ? sum(tops.filter(hasSome).map(weightOf)) : one
  const sums = tops.map((group) =>
    addUp(group, weighted && hasSome(group) ? times(scale, over(weightOf(group), live)) : zero),
  )
  const earned = sum(sums.map((group) => group.earned))
  const applicable = sum(sums.map((group) => group.applicable))
  const rescaled = weighted || applicable[0] === 0n ? earned : times(over(earned, applicable), scale)

  const extra = ({ code, perItem, max }: Json): Fraction => {
    const answer = answers[code]
    if (!answer) return zero
    if (answer.awarded !== undefined) return least(read(max), read(answer.awarded))
    return least(read(max), perItem ? times(read(answer.count ?? 0), read(perItem)) : read(answer.points ?? 0))
  }
  const bonus = least(read(set['bonusCap']), sum(set['bonuses'].map(extra)))
  const settle = (penalty: Fraction): Fraction => {
    const within = least(read(set['totalCap']), minus(plus(rescaled, bonus), penalty))
    return [unitsOf(most(read(set['totalFloor']), within), decimals), 10n ** BigInt(decimals)]
  }
  const entered = set['penalties'].map((one: Json) => (one['rule'] ? zero : extra(one)))
  const before = settle(least(read(set['penaltyCap']), sum(entered)))
  const ruled = set['penalties'].map(({ rule, max }: Json, i: number) => {
    if (!rule) return entered[i]
    const gap = facts['selfTotal'] === undefined ? zero : minus(read(facts['selfTotal']), before)
    return isLess(read(rule.selfExceedsReviewBy), gap) ? least(read(max), read(rule.points)) : zero
  })
  const penalty = least(read(set['penaltyCap']), sum(ruled))
  const total = settle(penalty)

  const someBelow = (percent: string) =>
    tops.some(({ code }) => {
      const group = groups.get(code)!
      return group.applicable[0] !== 0n && isLess(times(over(group.earned, group.applicable), read(100)), read(percent))
    })
  const triggered: Json[] = set['gates'].filter(({ code, auto }: Json) => {
    if (!auto) return answers[code]?.value === true
    return auto.notSubmitted ? facts['notSubmitted'] === true : someBelow(auto.anyGroupPercentBelow)
  })
  const eligible = !triggered.some(({ ineligible }) => ineligible)
  const levels: Json[] = set['classification'].levels
  const open = Math.max(
    0,
    ...triggered.map(({ maxClassification }) => levels.findIndex(({ code }) => code === maxClassification)),
  )
  const level = levels.find(
    ({ min, minGroupPercent, excludedByGates }, i) =>
      i >= open &&
      !isLess(total, read(min)) &&
      !(minGroupPercent !== undefined && someBelow(minGroupPercent)) &&
      !(excludedByGates ?? []).some((gate: string) => triggered.some(({ code }) => code === gate)),
  )
  return {
    criteria: [...marks].map(([code, { status, points }]) => ({ code, status, points: print(points, decimals) })),
    groups: [...groups].map(([code, group]) => ({
      code,
      earned: print(group.earned, decimals),
      applicableMaximum: print(group.applicable, decimals),
      percent: group.applicable[0] === 0n ? null : print(times(over(group.earned, group.applicable), read(100)), 2),
    })),
    bonus: print(bonus, decimals),
    penalty: print(penalty, decimals),
    total: print(total, decimals),
    eligible,
    classification: eligible ? (level?.['code'] ?? null) : null,
  }
}
