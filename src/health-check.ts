// The container's HEALTHCHECK: exit code 0 when the server beside it answers.

const { ok } = await fetch(`http://127.0.0.1:${process.env.PORT || '3000'}/healthz`).catch(() => ({ ok: false }))
process.exit(ok ? 0 : 1)
