import t from 'tap'
import { match, startApp } from '../helpers/app.ts'
import { makeUnit } from '../helpers/make.ts'

t.test('users', async (t) => {
  const { as, deps } = await startApp(t)
  const admin = await as('admin')
  const unitId = await makeUnit(deps)
  const officer = {
    email: 'Can.Bo@vidu.example',
    name: 'Cán bộ Ví Dụ',
    password: 'mat-khau-ban-dau',
    roles: [{ role: 'officer', unitId }],
  }

  t.test('an administrator adds an officer; the password is nowhere to be read', async (t) => {
    const created = await admin.post('/users', officer)
    t.equal(created.statusCode, 201, created.payload)
    t.match(created.data, { email: 'can.bo@vidu.example', disabled: false, roles: [{ role: 'officer', unitId }] })
    t.notMatch(created.payload, /mat-khau|passwordHash|argon2/i)
    t.match((await admin.post('/users', officer)).data, {
      status: 409,
      code: 'duplicate',
      detail: 'Thư điện tử này đã có tài khoản.',
    })
    t.equal((await admin.get('/users?q=can.bo')).data.total, 1)
    t.equal((await admin.get(`/users?unitId=${unitId}`)).data.total, 1)
  })

  t.test('an officer needs a unit that exists', async (t) => {
    const absent = unitId.replace(/.$/, 'f').replace(/^./, 'f')
    const roles = [{ role: 'officer', unitId }, { role: 'officer' }, { role: 'officer', unitId: absent }]
    const refused = await admin.post('/users', { ...officer, email: 'b@vidu.example', roles })
    t.equal(refused.statusCode, 422, refused.payload)
    t.match(refused.data.errors, [
      { pointer: '/roles/1/unitId', code: 'required' },
      { pointer: '/roles/2/unitId', code: 'unknown', detail: 'Không có đơn vị này.' },
    ])
    t.equal((await admin.get('/users?q=b@vidu')).data.total, 0, 'nothing is stored')
  })

  t.test('roles and name change together, guarded by the version', async (t) => {
    const { data: user } = await admin.post('/users', { ...officer, email: 'c@vidu.example' })
    const changed = await admin.patch(
      `/users/${user.id}`,
      { name: 'Tên mới', roles: [{ role: 'auditor' }, { role: 'officer', unitId }] },
      match(1),
    )
    t.match(changed.data, { name: 'Tên mới', version: 2, roles: [{ role: 'auditor' }, { role: 'officer' }] })
    t.equal((await admin.patch(`/users/${user.id}`, { name: 'X' }, match(1))).statusCode, 412)
    t.equal((await admin.patch(`/users/${user.id}`, { id: user.id }, match(2))).statusCode, 400)
  })
})
