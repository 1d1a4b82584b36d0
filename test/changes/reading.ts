import type { Caller } from '../helpers/app.ts'

/** What is new to somebody since a cursor, read to the end in small pages. */
export async function readChanges(by: Caller, since?: string, limit = 3, resource?: string) {
  const items: { resource: string; id: string; deleted: boolean; changedAt: string; href: string }[] = []
  for (let cursor = since; ;) {
    const query = new URLSearchParams({
      limit: String(limit),
      ...(cursor && { since: cursor }),
      ...(resource && { resource }),
    })
    const { statusCode, data, payload } = await by.get(`/changes?${query}`)
    if (statusCode !== 200) throw new Error(payload)
    items.push(...data.items)
    cursor = data.nextCursor as string
    if (!data.more) return { items, cursor }
  }
}
