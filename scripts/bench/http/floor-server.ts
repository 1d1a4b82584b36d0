// What the least that could do it would be, behind bare Fastify: one hand-written query for a form, and nothing but
// the password check for a sign-in. `GET /forms/{id}`, `POST /sign-in`.

import Fastify from 'fastify'
import pg from 'pg'
import { verifyPassword } from '../../../src/auth/passwords.ts'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const app = Fastify()

const formQuery = `
  select json_build_object(
    'id', s.id, 'periodId', s.period_id, 'unitId', s.unit_id, 'unitName', s.unit_name, 'status', s.status,
    'version', s.version, 'dueAt', p.self_assessment_due_at, 'updatedAt', s.updated_at,
    'criteria', (
      select json_agg(json_build_object('code', a.code, 'answer', a.answer, 'explanation', a.explanation,
        'answeredBy', u.name, 'answeredAt', a.updated_at) order by a.code)
      from answers a join users u on u.id = a.updated_by where a.submission_id = s.id),
    'decisions', (select json_agg(d) from review_decisions d where d.submission_id = s.id),
    'sheets', (select json_agg(json_build_object('lane', lane, 'total', total, 'classification', classification))
      from score_sheets where submission_id = s.id)) as form
  from submissions s join periods p on p.id = s.period_id
  where s.id = $1`

app.get<{ Params: { id: string } }>('/forms/:id', async ({ params }) => {
  const { rows } = await pool.query<{ form: object }>(formQuery, [params.id])
  return rows[0]!.form
})

const hash = process.env.PASSWORD_HASH!
app.post<{ Body: { password: string } }>('/sign-in', async ({ body }) => ({
  ok: await verifyPassword(hash, body.password),
}))

const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.send!(address)
process.on('disconnect', () => process.exit(0))
