// Strict validation: bodies are never coerced and unknown fields are refused; query strings,
// params and headers are coerced, because they are text. All faults are reported at once, each
// with its place, in both languages.

import { Ajv, type ErrorObject } from 'ajv'
import formatsPlugin from 'ajv-formats'
import type { FastifyInstance, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { dayNumber } from '../scoring/dates.ts'
import type { Text } from '../scoring/types.ts'
import type { CompileLater } from './compiling.ts'
import { Problem, say, type ProblemFault } from './problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * What the domain has against the rest of a body that its schema refused: `rest` is the body without what is
     * malformed, so any member may be missing. Both are told at once. It only reads. For bodies of which each part
     * can be judged alone: where one part gives another its meaning (the changes of a reorganisation), the rest
     * would be blamed for what isn't there.
     */
    faultsBeside?: (request: FastifyRequest, rest: unknown) => Promise<ProblemFault[]>
  }
}

const addFormats = formatsPlugin as unknown as (ajv: Ajv, options: { mode: 'full' }) => void

export function installValidation(app: FastifyInstance, later: CompileLater): void {
  const common = {
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: false,
    useDefaults: true,
    removeAdditional: false,
  } as const
  const strict = new Ajv({ ...common, coerceTypes: false })
  const coercing = new Ajv({ ...common, coerceTypes: 'array' })
  for (const ajv of [strict, coercing]) {
    addFormats(ajv, { mode: 'full' })
    // The standard formats let through what no calendar here or no Date can hold: year 0000, a leap second.
    ajv.addFormat('date', (text) => /^(19|2\d)/.test(text) && dayNumber(text) !== null)
    ajv.addFormat(
      'date-time',
      (text) => dateTime.test(text) && dayNumber(text.slice(0, 10)) !== null && !Number.isNaN(Date.parse(text)),
    )
  }
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const get = later(() => (httpPart === 'body' ? strict : coercing).compile(schema as object))
    const validate = Object.assign(
      (data: unknown) => {
        const isValid = get()(data)
        validate.errors = get().errors ?? null
        return isValid
      },
      { errors: null as ErrorObject[] | null },
    )
    return validate
  })
}

const dateTime = /^(19|2\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/i

/** Faults of a schema validation. `context` is body, querystring, params or headers. */
export function faultsOfValidation(errors: FastifySchemaValidationError[], context = 'body'): ProblemFault[] {
  const prefix = context === 'body' ? '' : `/${context === 'querystring' ? 'query' : context}`
  return (errors as ErrorObject[])
    .filter(({ keyword }) => keyword !== 'if')
    .map((error) => ({ pointer: prefix + pointerOf(error), ...describe(error) }))
}

/** What the route finds in the rest of a malformed body; nothing where something malformed is told already. */
export async function faultsBeside(request: FastifyRequest, malformed: ProblemFault[]): Promise<ProblemFault[]> {
  const { faultsBeside: find } = request.routeOptions.config
  const places = new Set(malformed.map(({ pointer }) => pointer))
  if (!find || places.has('')) return []
  const isTold = (place: string): boolean =>
    places.has(place) || (place !== '' && isTold(place.slice(0, place.lastIndexOf('/'))))
  const found = await find(request, without(request.body, places)).catch((error: unknown) => {
    // What the body is about is not there, say: the next request hears that.
    if (error instanceof Problem) return error.options.errors ?? []
    throw error
  })
  return found.filter(({ pointer }) => !isTold(pointer))
}

/** A copy without the members at the places; a list goes whole, so that the rest of it keeps its numbers. */
function without(body: unknown, places: Set<string>): unknown {
  const copy: unknown = structuredClone(body)
  for (const place of places) {
    let at = copy
    let remove = () => {}
    for (const part of place.split('/').slice(1).map(unescapePointer)) {
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) break
      const holder = at as Record<string, unknown>
      if (!Array.isArray(at)) remove = () => delete holder[part]
      at = holder[part]
    }
    remove()
  }
  return copy
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  const child: unknown =
    keyword === 'required'
      ? params.missingProperty
      : keyword === 'additionalProperties'
        ? params.additionalProperty
        : undefined
  return typeof child === 'string' ? `${instancePath}/${escapePointer(child)}` : instancePath
}

export function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}

const typeNames: Record<string, Text> = {
  string: say('chuỗi ký tự', 'a string'),
  integer: say('số nguyên', 'an integer'),
  number: say('số', 'a number'),
  boolean: say('true hoặc false', 'true or false'),
  object: say('đối tượng', 'an object'),
  array: say('danh sách', 'an array'),
  null: say('null', 'null'),
}

function describe({ keyword, params, parentSchema }: ErrorObject): Omit<ProblemFault, 'pointer'> {
  switch (keyword) {
    case 'required':
      return { code: 'required', detail: say('Thiếu trường bắt buộc.', 'This field is required.') }
    case 'additionalProperties':
      return { code: 'unknown_field', detail: say('Trường này không có trong đặc tả.', 'This field is not known.') }
    case 'type': {
      const names = [params.type as string | string[]].flat().map((type) => typeNames[type] ?? say(type, type))
      return {
        code: 'wrong_type',
        detail: say(
          `Phải là ${names.map((n) => n.vi).join(' hoặc ')}.`,
          `Must be ${names.map((n) => n.en).join(' or ')}.`,
        ),
      }
    }
    case 'enum': {
      const values = (params.allowedValues as unknown[]).join(', ')
      return { code: 'not_allowed', detail: say(`Chỉ nhận một trong: ${values}.`, `Must be one of: ${values}.`) }
    }
    case 'const':
      return {
        code: 'not_allowed',
        detail: say(`Chỉ nhận: ${String(params.allowedValue)}.`, `Must be: ${String(params.allowedValue)}.`),
      }
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
    case 'minimum':
    case 'maximum': {
      const most = keyword.startsWith('max')
      const noun = keyword.endsWith('Length')
        ? say('ký tự', 'characters')
        : keyword.endsWith('Items') || keyword.endsWith('Properties')
          ? say('phần tử', 'items')
          : say('', '')
      const limit = params.limit as number
      return {
        code: most ? 'too_large' : 'too_small',
        detail: say(
          `${most ? 'Tối đa' : 'Tối thiểu'} ${limit} ${noun.vi}`.trim() + '.',
          `${most ? 'At most' : 'At least'} ${limit} ${noun.en}`.trim() + '.',
        ),
      }
    }
    case 'format':
      return {
        code: 'wrong_format',
        detail: say(`Sai định dạng ${String(params.format)}.`, `Not a valid ${String(params.format)}.`),
      }
    case 'pattern': {
      const hint = (parentSchema as { 'x-hint'?: Text } | undefined)?.['x-hint']
      return { code: 'wrong_format', detail: hint ?? say('Sai định dạng.', 'Wrong format.') }
    }
    case 'uniqueItems':
      return { code: 'duplicate_item', detail: say('Danh sách có phần tử trùng nhau.', 'Items must be different.') }
    default:
      return { code: 'invalid', detail: say('Giá trị không hợp lệ.', 'This value is not valid.') }
  }
}
