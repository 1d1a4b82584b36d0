// Calendar days without a clock or a time zone: a date is the text `YYYY-MM-DD` and, inside, a day
// number. Working days are Monday to Friday less the holidays that the period lists.

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days since 1970-01-01, or null when the text is not a real date (2021-02-30). */
export function dayNumber(text: unknown): number | null {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  // NaN from a character that is no digit fails every comparison.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return null
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (day > LENGTHS[month - 1]! + (month === 2 && leap ? 1 : 0)) return null
  // Counts from 1 March of year 0, so that the leap day comes last (Hinnant, "days from civil").
  const y = month > 2 ? year : year - 1
  const century = Math.floor(y / 400)
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const ofCentury =
    (y - century * 400) * 365 + Math.floor((y - century * 400) / 4) - Math.floor((y - century * 400) / 100)
  return century * 146_097 + ofCentury + ofYear - 719_468
}

/** Working days from the day after `due` through `done`; 0 when not late. */
export function workingDaysLate(due: number, done: number, holidays: readonly number[]): number {
  if (done <= due) return 0
  let days = weekdaysThrough(done) - weekdaysThrough(due)
  for (const day of new Set(holidays)) if (day > due && day <= done && isWeekday(day)) days--
  return days
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN
  }
  return value
}

/** Day 0 was a Thursday, so that day + 3 counts from a Monday. */
function isWeekday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5
}

function weekdaysThrough(day: number): number {
  const weeks = Math.floor((day + 3) / 7)
  return weeks * 5 + Math.min(5, day + 3 - weeks * 7 + 1)
}
