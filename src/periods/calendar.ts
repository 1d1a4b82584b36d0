// Days are days in Việt Nam (UTC+7 all year, no daylight saving), wherever the server stands.

const offsetMs = 7 * 3_600_000

/** The day in Việt Nam of a moment, YYYY-MM-DD. */
export function vietnamDay(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10)
}

/** Days in Việt Nam from one moment's day to another's. */
export function daysBetween(from: Date, to: Date): number {
  return (Date.parse(vietnamDay(to)) - Date.parse(vietnamDay(from))) / 86_400_000
}

/** The moment in Vietnamese administrative style: `09:05 ngày 20/10/2021`. */
export function vietnamTime(at: Date): string {
  const [date = '', time = ''] = new Date(at.getTime() + offsetMs).toISOString().split('T')
  return `${time.slice(0, 5)} ngày ${date.split('-').reverse().join('/')}`
}
