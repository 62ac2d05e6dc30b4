// Artifacts in an S3-compatible bucket. Keys and secrets come as the AWS SDK finds them: AWS_ACCESS_KEY_ID and so on.
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { AppError } from '#lib/errors.ts';
import type { Store } from './artifacts.ts';

export type Bucket = {
  bucket: string;
  prefix: string; // without / at either end; may be empty
  endpoint: string | null; // null: AWS itself
  region: string;
};

export function s3Store({ bucket, prefix, endpoint, region }: Bucket): Store {
  const client = new S3Client({
    region,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    // Not every service that speaks S3 knows the newer checksums; what arrives is checked by its SHA-256 anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const within = (key: string) => (prefix === '' ? key : `${prefix}/${key}`);
  const of = (key: string) => ({ Bucket: bucket, Key: within(key) });

  const open = async (key: string): Promise<Readable | null> => {
    try {
      const { Body } = await client.send(new GetObjectCommand(of(key)));
      if (!(Body instanceof Readable)) throw new TypeError('the body is not a stream');
      return Body;
    } catch (cause) {
      if (isMissing(cause)) return null;
      throw unavailable(key, cause);
    }
  };

  return {
    async putFile(key, file) {
      const { size } = await stat(file);
      await client
        .send(new PutObjectCommand({ ...of(key), Body: createReadStream(file), ContentLength: size }))
        .catch((cause) => {
          throw unavailable(key, cause);
        });
    },
    async getFile(key, file) {
      const body = await open(key);
      if (body === null) throw new AppError('not_found', { message: `There is no ${key} in the bucket.` });
      await pipeline(body, createWriteStream(file));
    },
    async putText(key, text) {
      await client.send(new PutObjectCommand({ ...of(key), Body: Buffer.from(text) })).catch((cause) => {
        throw unavailable(key, cause);
      });
    },
    async getText(key) {
      const body = await open(key);
      if (body === null) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of body) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('utf8');
    },
    async keys(under) {
      const found: string[] = [];
      let token: string | undefined;
      do {
        const page = await client
          .send(new ListObjectsV2Command({ Bucket: bucket, Prefix: within(under), ContinuationToken: token }))
          .catch((cause) => {
            throw unavailable(under, cause);
          });
        for (const { Key: key = '' } of page.Contents ?? [])
          found.push(prefix === '' ? key : key.slice(prefix.length + 1));
        token = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (token !== undefined);
      return found;
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(of(key))).catch((cause) => {
        if (!isMissing(cause)) throw unavailable(key, cause);
      });
    },
  };
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && ['NoSuchKey', 'NotFound'].includes(cause.name);
}

function unavailable(key: string, cause: unknown): AppError {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new AppError('unavailable', {
    message: `The bucket can't be reached for ${key} (${reason}).`,
    cause,
  });
}
