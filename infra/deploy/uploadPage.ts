import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Upload } from './uploads.ts'

/** Uploads one after the other: their order matters more than the seconds it takes. */
export const uploadPage = async (client: S3Client, bucket: string, uploads: readonly Upload[]): Promise<void> => {
  for (const { key, body, contentType, cacheControl } of uploads)
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    )
}
