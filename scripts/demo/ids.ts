// Ids of the demo's rows are fixed, so that the worked examples in Swagger UI meet them: within a
// section they count up from where it is started (src/http/examples.ts).

import { demoId, demoSections } from '../../src/http/examples.ts'

type Section = keyof typeof demoSections

export function demoIds(): { newId: () => string; start: (section: Section, from?: number) => void } {
  let section: Section = 'other'
  let next: Partial<Record<Section, number>> = {}
  return {
    newId: () => {
      const n = next[section] ?? 1
      next = { ...next, [section]: n + 1 }
      return demoId(section, n)
    },
    /** Ids from here on are `section` 1, 2, 3 …, or go on from `from`. */
    start: (wanted, from) => {
      section = wanted
      if (from !== undefined) next = { ...next, [wanted]: from }
    },
  }
}
