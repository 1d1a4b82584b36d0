// Hands one message to the mail server (SMTP).

import { createTransport } from 'nodemailer'
import type { MailConfig } from '../config.ts'

export interface Mail {
  /** The same for the same event, so that mail systems know a repetition. */
  messageId: string
  to: string[]
  subject: string
  text: string
}
export type SendMail = (mail: Mail) => Promise<void>

/** Within these the server answers or the attempt counts as failed. */
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 30_000 }

export function openMailer({ from, ...server }: MailConfig): {
  send: SendMail
  /** Connects and signs in, without sending. */
  verify: () => Promise<void>
  close: () => void
} {
  const local = ['127.0.0.1', '::1', 'localhost'].includes(server.host)
  const transport = createTransport({
    ...timeouts,
    host: server.host,
    port: server.port,
    secure: server.secure,
    // A password never goes over the network in the clear.
    requireTLS: !server.secure && server.auth !== undefined && !local,
    ...(server.auth && { auth: { ...server.auth } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail) => {
      await transport.sendMail({
        ...mail,
        from,
        textEncoding: 'base64',
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    verify: async () => void (await transport.verify()),
    close: () => transport.close(),
  }
}
