// Ids for the worked examples in Swagger UI. The demo (scripts/demo) gives its rows these very
// ids, so that an example succeeds as it stands; test/examples.test.ts sends every one of them.

/** Sections of the demo's id space; the number after it counts rows in the order they are made. */
export const demoSections = { users: 1, units: 2, criteriaSets: 3, periods: 4, submissions: 5, evidence: 6, appeals: 7, awards: 8, earlier: 9, other: 15 } as const

/** A fixed UUIDv7 of the demo: plainly made up, its time is 01/01/2021. */
export function demoId(section: keyof typeof demoSections, n: number): string {
  return `0176bb3e-7000-7${demoSections[section].toString(16).padStart(3, '0')}-8000-${n.toString(16).padStart(12, '0')}`
}
