// Vietnamese unless the reader asks for English.

import type { FastifyRequest } from 'fastify'
import type { Locale } from '../scoring/types.ts'

/** The first of vi and en that Accept-Language names with the highest weight. */
export function localeOf(request: FastifyRequest): Locale {
  const header = request.headers['accept-language']
  if (header === undefined) return 'vi'
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined)
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language, weight }) => (language === 'vi' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.language === 'en' ? 'en' : 'vi'
}
