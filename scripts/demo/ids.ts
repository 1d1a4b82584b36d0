// Rows of the demo that worked examples in Swagger UI rest on have fixed ids (src/http/examples.ts);
// everything else, such as audit entries, has ids like in real life.

import { v7 as uuidv7 } from 'uuid'
import { demoId, type demoSections } from '../../src/http/examples.ts'

export interface DemoIds {
  newId: () => string
  /** The next `count` ids are those of the section, counted from `from`. */
  give: (section: keyof typeof demoSections, from: number, count?: number) => void
  /** And those after them. */
  giveThen: (section: keyof typeof demoSections, from: number) => void
}

export function demoIds(): DemoIds {
  let given: string[] = []
  const idsOf = (section: keyof typeof demoSections, from: number, count: number) =>
    Array.from({ length: count }, (_, i) => demoId(section, from + i))
  return {
    newId: () => given.shift() ?? uuidv7(),
    give: (section, from, count = 1) => {
      given = idsOf(section, from, count)
    },
    giveThen: (section, from) => given.push(...idsOf(section, from, 1)),
  }
}
