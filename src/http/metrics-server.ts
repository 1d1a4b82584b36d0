// What this server knows of itself: the work beside the requests, its parts (readiness.ts), and
// the disk under DATA_DIR.

import { statfs } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { Counter, Gauge, type Registry } from 'prom-client'
import type { Deps } from '../deps.ts'
import { idsOnly } from '../tracing/tracing.ts'

export function watchServer(registry: Registry, app: FastifyInstance, { config, tracing = idsOnly }: Deps): void {
  const { dataDir } = config
  const registers = [registry]
  new Counter({
    name: 'danvan_background_runs_total',
    help: 'Turns of the work beside the requests on this server, by outcome',
    labelNames: ['work', 'outcome'],
    registers,
    collect() {
      this.reset()
      for (const { name: work, succeeded, failed } of app.background) {
        this.inc({ work, outcome: 'ok' }, succeeded)
        this.inc({ work, outcome: 'failed' }, failed)
      }
    },
  })
  new Gauge({
    name: 'danvan_background_last_success_timestamp_seconds',
    help: 'When the work beside the requests last succeeded on this server; none yet: absent',
    labelNames: ['work'],
    registers,
    collect() {
      for (const { name: work, lastSuccessAt } of app.background)
        if (lastSuccessAt) this.set({ work }, lastSuccessAt.getTime() / 1000)
    },
  })
  new Gauge({
    name: 'danvan_ready',
    help: 'Parts of this server: 1 ready, 0 not (GET /readyz says why)',
    labelNames: ['part'],
    registers,
    async collect() {
      const { checks } = await app.readiness()
      for (const [part, { status }] of Object.entries(checks)) this.set({ part }, status === 'ok' ? 1 : 0)
    },
  })
  new Counter({
    name: 'danvan_trace_exports_total',
    help: 'Batches of spans sent to the collector of OpenTelemetry, by outcome',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      for (const [outcome, batches] of Object.entries(tracing.exported())) this.inc({ outcome }, batches)
    },
  })
  new Gauge({
    name: 'danvan_data_disk_free_bytes',
    help: 'Free on the disk of DATA_DIR, for the account of the server',
    registers,
    async collect() {
      const found = await statfs(dataDir).catch(() => null)
      if (found) this.set(found.bavail * found.bsize)
      else this.remove({})
    },
  })
}
