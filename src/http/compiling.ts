// Schemas become functions when they are first used: a program that asks for few routes, a test,
// starts in half the time. A server makes all of them before it listens (start.ts), so that no
// request waits for one, and a schema that can't be compiled stops the start.

import SerializerSelector from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'

declare module 'fastify' {
  interface FastifyInstance {
    /** Compiles every schema that no request has needed yet. @throws on one that can't be compiled. */
    compileSchemas: () => void
  }
}

/** Answers what gets the function: `compile` makes it at the first call, or at compileSchemas. */
export type CompileLater = <F>(compile: () => F) => () => F

interface LateSchemas {
  later: CompileLater
  /** For Fastify's options: its own compiler of response schemas, each when first used. */
  schemaController: NonNullable<FastifyServerOptions['schemaController']>
  install: (app: FastifyInstance) => void
}

export function lateSchemas(): LateSchemas {
  const waiting: (() => unknown)[] = []
  const later: CompileLater = (compile) => {
    let compiled: ReturnType<typeof compile> | undefined
    const get = () => (compiled ??= compile())
    waiting.push(get)
    return get
  }
  return {
    later,
    schemaController: {
      compilersFactory: {
        buildSerializer: (schemas, options) => {
          const compile = SerializerSelector()(schemas, options)
          return (route) => {
            const get = later(() => compile(route))
            return (document: unknown) => get()(document)
          }
        },
      },
    },
    install: (app) => void app.decorate('compileSchemas', () => waiting.splice(0).forEach((compile) => compile())),
  }
}
