// The page at each problem's `type`: what it means and what to do, in Vietnamese or English, as HTML
// for people and JSON for programs. Public, as the catalogue is no secret.

import { createHash } from 'node:crypto'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import type { Locale } from '../scoring/types.ts'
import { localeOf } from './locale.ts'
import { guideTo, problemCatalogue, problemExamples } from './problem-guide.ts'
import { problems, problemType, say, type Problem } from './problems.ts'

const style =
  'body{font:1.05rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}code,pre{background:#f2f2f2;padding:.1em .3em}pre{padding:1rem;overflow:auto}td,th{text-align:left;padding:.3rem 1rem .3rem 0;vertical-align:top}'
const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const words = {
  catalogue: say('Danh mục lỗi', 'Catalogue of problems'),
  code: say('Mã lỗi', 'Code'),
  status: say('Trạng thái HTTP', 'HTTP status'),
  meaning: say('Ý nghĩa', 'What it means'),
  whatToDo: say('Cần làm gì', 'What to do'),
  example: say('Ví dụ', 'Example'),
}

export const problemPages: FastifyPluginAsync<Deps> = async (app, { config: { publicUrl } }) => {
  const open = { config: { access: 'public' }, schema: { hide: true } } as const

  app.get('/problems', open, (request, reply) => {
    const locale = localeOf(request)
    const all = [...problemCatalogue.values()]
    if (!wantsPage(request)) return reply.send({ items: all.map((problem) => described(problem, locale, publicUrl)) })
    const rows = all.map(
      ({ code, status, title }) =>
        `<tr><td><a href="problems/${code}"><code>${code}</code></a></td><td>${status}</td><td>${escaped(title[locale])}</td></tr>`,
    )
    const head = [words.code, words.status, words.meaning]
      .map((word) => `<th scope="col">${word[locale]}</th>`)
      .join('')
    return sendPage(
      reply,
      locale,
      words.catalogue[locale],
      `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    )
  })

  app.get<{ Params: { code: string } }>('/problems/:code', open, (request, reply) => {
    const locale = localeOf(request)
    const problem = problemCatalogue.get(request.params.code)
    if (!problem) throw problems.notFound()
    if (!wantsPage(request)) return reply.send(described(problem, locale, publicUrl))
    const { code, status, title } = problem
    const guide = guideTo(code)
    const parts = [
      `<p>${words.code[locale]}: <code>${code}</code>. ${words.status[locale]}: ${status}.</p>`,
      ...(guide
        ? [
            `<h2>${words.meaning[locale]}</h2><p>${escaped(guide.meaning[locale])}</p>`,
            `<h2>${words.whatToDo[locale]}</h2><p>${escaped(guide.whatToDo[locale])}</p>`,
          ]
        : []),
      `<h2>${words.example[locale]}</h2><pre>${escaped(JSON.stringify(exampleOf(code, locale, publicUrl), null, 2))}</pre>`,
      `<p><a href="../problems">${words.catalogue[locale]}</a></p>`,
    ]
    return sendPage(reply, locale, title[locale], parts.join('\n'))
  })
}

/** Programs ask for JSON by name; everybody else reads a page. */
function wantsPage({ headers: { accept = '' } }: FastifyRequest): boolean {
  return !/\bjson\b/.test(accept) || accept.includes('text/html')
}

function described({ code, status, title }: Problem, locale: Locale, publicUrl: string) {
  const guide = guideTo(code)
  return {
    type: problemType(code, publicUrl),
    code,
    status,
    title: title[locale],
    meaning: guide?.meaning[locale] ?? title[locale],
    whatToDo: guide?.whatToDo[locale] ?? null,
    example: exampleOf(code, locale, publicUrl),
  }
}

function exampleOf(code: string, locale: Locale, publicUrl: string): object {
  return problemExamples(publicUrl, locale, [code])[code]!.value
}

function sendPage(reply: FastifyReply, locale: Locale, title: string, body: string) {
  return reply
    .type('text/html; charset=utf-8')
    .headers({ 'content-security-policy': pagePolicy, 'content-language': locale, vary: 'accept, accept-language' })
    .send(
      `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1>\n${body}\n</main></body></html>\n`,
    )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
