// The dashboard and the alerts speak of what the server really tells. Whether their expressions can be
// read is asked of promtool (.ci/deploy.sh).

import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import { startApp } from '../helpers/app.ts'

interface Panel {
  id: number
  type: string
  title: string
  gridPos: { x: number; y: number; w: number; h: number }
  datasource?: { uid: string }
  targets?: { expr: string; refId: string }[]
}
interface Rule {
  alert: string
  expr: string
  labels: { severity: string }
  annotations: { summary: string; description: string }
}

const dashboard = JSON.parse(readFileSync('deploy/grafana/dan-van.json', 'utf8')) as {
  uid: string
  title: string
  schemaVersion: number
  templating: { list: { name: string; type: string }[] }
  panels: Panel[]
}
const { groups } = parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')) as { groups: { rules: Rule[] }[] }
const rules = groups.flatMap((group) => group.rules)
const panels = dashboard.panels.filter(({ type }) => type !== 'row')
const expressions = [
  ...panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ where: title, expr }))),
  ...rules.map(({ alert, expr }) => ({ where: alert, expr })),
]

/** What is left of PromQL without strings, selectors, label lists, durations, functions, variables and words. */
function metricsIn(expr: string): string[] {
  const bare = expr
    .replace(/\{[^}]*\}|\[[^\]]*\]|"[^"]*"|\$\w+/g, ' ')
    .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ')
  const names = bare.match(/\b[a-zA-Z_]\w*\b(?!\s*\()/g) ?? []
  return names.filter((name) => !['and', 'or', 'unless', 'bool', 'offset', 'up'].includes(name))
}

t.test('every metric that is drawn or watched is one that the server tells', async (t) => {
  const { anonymous } = await startApp(t)
  const { payload } = await anonymous.get('/metrics')
  const told = new Set([...payload.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!))
  for (const { where, expr } of expressions) {
    const named = metricsIn(expr)
    t.ok(expr.startsWith('up{') || named.length > 0, `${where} looks at something`)
    for (const name of named) t.ok(told.has(name.replace(/_(bucket|count|sum)$/, '')), `${where}: ${name}`)
  }
  const own = [...told].filter((name) => /^(danvan|http)_/.test(name))
  const seen = new Set(
    expressions.flatMap(({ expr }) => metricsIn(expr)).map((name) => name.replace(/_(bucket|count)$/, '')),
  )
  t.same(
    own.filter((name) => !seen.has(name)),
    [],
    'and all that it tells of its work is drawn',
  )
})

t.test('names and units as Prometheus wants them', async (t) => {
  const { anonymous } = await startApp(t)
  const { payload } = await anonymous.get('/metrics')
  for (const [, name = '', type] of payload.matchAll(/^# TYPE ((?:danvan|http)_\S+) (\w+)/gm)) {
    t.match(name, /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/, name)
    t.equal(name.endsWith('_total'), type === 'counter', `${name} is a ${type}`)
    t.notMatch(name, /_(ms|millis|milliseconds|minutes|hours|kb|mb)(_|$)/, `${name}: base units`)
    t.match(payload, new RegExp(`^# HELP ${name} \\S`, 'm'), `${name} is explained`)
  }
})

t.test(
  'the dashboard is one that Grafana takes: it asks for its data source, and no two panels lie over each other',
  (t) => {
    t.match(dashboard, { uid: 'dan-van', title: String, schemaVersion: Number })
    t.same(
      dashboard.templating.list.map(({ name, type }) => [name, type]),
      [
        ['datasource', 'datasource'],
        ['instance', 'query'],
      ],
    )
    const ids = dashboard.panels.map(({ id }) => id)
    t.equal(new Set(ids).size, ids.length)
    const taken = new Set<string>()
    for (const { title, gridPos, datasource, targets, type } of dashboard.panels) {
      const { x, y, w, h } = gridPos
      t.ok(x >= 0 && x + w <= 24, `${title} fits the width`)
      for (let row = y; row < y + h; row++)
        for (let column = x; column < x + w; column++) {
          if (taken.has(`${row}:${column}`)) t.fail(`${title} lies over another panel`)
          taken.add(`${row}:${column}`)
        }
      if (type === 'row') continue
      t.equal(datasource?.uid, '${datasource}', title)
      t.ok(
        targets!.every(({ expr, refId }) => expr !== '' && refId !== ''),
        title,
      )
    }
    t.end()
  },
)

t.test('each alert says in Vietnamese what is wrong and what to do', (t) => {
  t.ok(rules.length > 10)
  t.equal(new Set(rules.map(({ alert }) => alert)).size, rules.length)
  for (const { alert, labels, annotations } of rules) {
    t.match(labels.severity, /^(critical|warning)$/, alert)
    for (const text of [annotations.summary, annotations.description]) t.match(text, /[à-ỹ]/i, `${alert}: ${text}`)
  }
  t.end()
})
