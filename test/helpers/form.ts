const boundary = 'ranh-gioi'
export const formType = { 'content-type': `multipart/form-data; boundary=${boundary}` }

/** A multipart body: strings are fields, `[fileName, content]` is a file. */
export function formOf(...parts: [name: string, value: string | [fileName: string, content: Buffer]][]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(([name, value]) =>
      typeof value === 'string'
        ? [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)]
        : [
            Buffer.from(
              `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${value[0]}"\r\nContent-Type: text/html\r\n\r\n`,
            ),
            value[1],
            Buffer.from('\r\n'),
          ],
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ])
}
