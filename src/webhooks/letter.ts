// What administrators are written when a webhook was disabled after a week in which nothing arrived: whom it does not
// reach, since when, what came of the last attempt, and how to go on. Of its address only the host: the rest may hold
// what opens the receiver.

import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { webhookDeliveries, webhooks } from '../db/schema.ts'
import { automatic } from '../events/letters.ts'
import { apiPrefix } from '../http/openapi.ts'
import { vietnamTime } from '../periods/calendar.ts'
import { hostOf } from './addresses.ts'
import type { KeptAttempt } from './kinds.ts'

/** null: it is gone, or somebody has looked after it. */
export async function writeDisabledLetter(
  db: Db,
  webhookId: string,
  publicUrl: string,
): Promise<{ subject: string; text: string } | null> {
  const [webhook] = await db.select().from(webhooks).where(eq(webhooks.id, webhookId))
  if (webhook?.disabledReason !== 'failing') return null
  const host = hostOf(webhook.url)
  const last = await lastAttempt(db, webhookId)
  const lines = [
    'Kính gửi: Quản trị hệ thống',
    '',
    'Hệ thống đã tạm dừng gửi sự kiện (webhook) tới máy nhận dưới đây, vì suốt 7 ngày không lần gửi nào thành công.',
    '',
    `Máy nhận: ${host}`,
    ...(webhook.failingSince ? [`Không gửi được từ: ${vietnamTime(webhook.failingSince)}`] : []),
    ...(last ? [`Lần gửi gần nhất: ${vietnamTime(new Date(last.at))}, ${outcomeOf(last)}`] : []),
    '',
    'Sự kiện trong lúc tạm dừng được giữ lại. Đề nghị liên hệ đơn vị quản lý máy nhận để khắc phục, rồi bật lại để hệ thống gửi tiếp:',
    `POST ${publicUrl}${apiPrefix}/webhooks/${webhookId}/enable`,
    '',
    automatic,
  ]
  return { subject: `Tạm dừng gửi sự kiện tới ${host}`, text: `${lines.join('\n')}\n` }
}

function outcomeOf({ statusCode, error }: KeptAttempt): string {
  return statusCode === null ? `không kết nối được (${error})` : `máy nhận trả lời mã ${statusCode}`
}

async function lastAttempt(db: Db, webhookId: string): Promise<KeptAttempt | null> {
  const last = sql<KeptAttempt | null>`${webhookDeliveries.attempts} -> -1`
  const [row] = await db
    .select({ last })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(sql`coalesce(${last} ->> 'at', '')`))
    .limit(1)
  return row?.last ?? null
}
