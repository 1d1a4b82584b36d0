// Chance that can be repeated: everything that a request draws comes from its one seed.

import fc from 'fast-check'

export interface Draw {
  one: <T>(from: readonly T[]) => T
  /** Both ends included. */
  int: (least: number, most: number) => number
  chance: (percent: number) => boolean
  from: <T>(arbitrary: fc.Arbitrary<T>) => T
}

export function drawWith(seed: number): Draw {
  // Seeds side by side would begin alike.
  const generate = fc.sample(fc.gen(), { numRuns: 1, seed: Math.imul(seed, 0x9e3779b1) })[0]!
  // Limits are drawn on purpose, so that chances are what they say.
  const from = <T>(arbitrary: fc.Arbitrary<T>): T => generate(() => fc.noBias(arbitrary))
  const int = (min: number, max: number) => from(fc.integer({ min, max }))
  return {
    from,
    int,
    one: (choices) => choices[int(0, choices.length - 1)]!,
    chance: (percent) => int(1, 100) <= percent,
  }
}
