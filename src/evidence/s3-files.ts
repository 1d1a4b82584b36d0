// Evidence in an S3-compatible store. Content is received, hashed and checked on the local disk
// first, because its name is known only at the end, and uploaded whole under it.

import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import type { Config } from '../config.ts'
import { problems, say } from '../http/problems.ts'
import type { FileStore } from './files.ts'
import { receive, tidyIncoming, tryToWrite } from './incoming.ts'

/** Credentials come the way the client always finds them: AWS_ACCESS_KEY_ID and so on. */
export function openS3Files(
  { bucket, endpoint, region }: NonNullable<Config['evidenceS3']>,
  incoming: string,
  prefix: string,
): FileStore {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // Stores other than Amazon's don't all know the newer checksums; ours is the SHA-256 in the name.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  })
  const object = (sha256: string) => ({ Bucket: bucket, Key: `${prefix}${sha256}` })
  return {
    id: () => `s3:${bucket}`,
    isMade: () => true,
    put: (content, check) =>
      receive(incoming, content, check, async ({ path, sha256, size }) => {
        const Body = createReadStream(path)
        await reach(() => client.send(new PutObjectCommand({ ...object(sha256), Body, ContentLength: size })))
      }),
    read: (sha256) =>
      reach(async () => {
        const { Body } = await client.send(new GetObjectCommand(object(sha256)))
        return Body as Readable
      }),
    has: async (sha256) => (await reach(() => client.send(new HeadObjectCommand(object(sha256))))) !== null,
    remove: async (sha256) => {
      await reach(() => client.send(new DeleteObjectCommand(object(sha256))))
    },
    check: async () => {
      await tryToWrite(incoming)
      await client.send(new HeadBucketCommand({ Bucket: bucket }), { requestTimeout: 3_000 })
    },
    async *list() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
        for (const { Key, LastModified } of Contents) {
          const sha256 = Key!.slice(prefix.length)
          if (/^[0-9a-f]{64}$/.test(sha256)) yield { sha256, storedAt: LastModified! }
        }
    },
    tidy: (before) => tidyIncoming(incoming, before),
  }
}

/** Null when the object is not there. @throws unavailable (503) when the store does not serve */
async function reach<T>(request: () => Promise<T>): Promise<T | null> {
  try {
    return await request()
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
    if (status === 404 && (error as Error).name !== 'NoSuchBucket') return null
    throw problems.unavailable({
      detail: say(
        'Không kết nối được kho tài liệu. Hãy thử lại sau ít phút.',
        'The store of the evidence can not be reached. Try again in a few minutes.',
      ),
      headers: { 'retry-after': '30' },
    })
  }
}
