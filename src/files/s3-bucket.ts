import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { StorageFull, StorageUnavailable } from './file-errors.ts';
import type { ReceivedBytes } from './receive-stream.ts';

/** A bucket on any server that speaks S3, and the key that opens it. */
export interface S3Settings {
  /** `https://s3.eu-north-1.amazonaws.com`, or an office's own server. */
  endpoint: string;
  region: string;
  bucket: string;
  keyId: string;
  secret: string;
  /** Put before every key: empty, or ending in a slash. */
  prefix: string;
}

export interface StoredObject {
  stream: Readable;
  sizeBytes: number;
}

/** What the file store asks of a bucket. Keys are without the prefix. Everything throws `StorageFull` or `StorageUnavailable`, with its cause. */
export interface S3Bucket {
  /** Whether the bucket is there and the key opens it. Throws otherwise. */
  reach(): Promise<void>;
  /** In one request: an object is replaced as a whole or not at all, and the server refuses bytes that are not these. */
  putFile(key: string, path: string, is: ReceivedBytes): Promise<void>;
  putEmpty(key: string): Promise<void>;
  get(key: string): Promise<StoredObject | undefined>;
  findModifiedAt(key: string): Promise<Date | undefined>;
  findSize(key: string): Promise<number | undefined>;
  delete(key: string): Promise<void>;
  list(start: string): AsyncIterable<{ key: string; modifiedAt: Date | undefined }>;
  close(): void;
}

/** A server that is restarted is away for a moment; what streams a file cannot be repeated by the library itself. */
const pausesMs = [200, 1000];

export function openS3Bucket(settings: S3Settings): S3Bucket {
  const { bucket: Bucket, prefix } = settings;
  const client = new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    credentials: { accessKeyId: settings.keyId, secretAccessKey: settings.secret },
    // A bucket as a host name needs a certificate and a name server of its own, which few but the largest have.
    forcePathStyle: true,
    // We give the checksum ourselves and hash what comes back; the library's own way is not known to every server.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5000, socketTimeout: 60_000, httpAgent: { maxSockets: 50 } },
    logger: silent,
  });
  const at = (key: string) => ({ Bucket, Key: `${prefix}${key}` });

  return {
    async reach() {
      await client.send(new ListObjectsV2Command({ Bucket, Prefix: prefix, MaxKeys: 1 })).catch(rename);
    },

    async putFile(key, path, { sha256, sizeBytes }) {
      const attempt = async (): Promise<void> => {
        const command = new PutObjectCommand({
          ...at(key),
          Body: createReadStream(path, { highWaterMark: 64 * 1024 }),
          ContentLength: sizeBytes,
          ContentType: 'application/octet-stream',
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        });
        // The signature then covers the content too, which also servers hold to that know no checksums.
        command.middlewareStack.add(
          (next) => (args) => {
            (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
            return next(args);
          },
          { step: 'build', name: 'hashOfContent' },
        );
        await client.send(command);
      };
      for (const wait of pausesMs) {
        try {
          return await attempt();
        } catch (error) {
          if (!mayPass(error)) rename(error);
          await pause(wait);
        }
      }
      await attempt().catch(rename);
    },

    async putEmpty(key) {
      await client.send(new PutObjectCommand({ ...at(key), Body: '', ContentLength: 0 })).catch(rename);
    },

    async get(key) {
      const found = await client.send(new GetObjectCommand(at(key))).catch(absentOrRename);
      if (found === undefined) return undefined;
      return { stream: found.Body as Readable, sizeBytes: found.ContentLength ?? 0 };
    },

    async findModifiedAt(key) {
      return (await client.send(new HeadObjectCommand(at(key))).catch(absentOrRename))?.LastModified;
    },

    async findSize(key) {
      return (await client.send(new HeadObjectCommand(at(key))).catch(absentOrRename))?.ContentLength;
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand(at(key))).catch(absentOrRename);
    },

    async *list(start) {
      for (let after: string | undefined; ;) {
        const page = await client
          .send(new ListObjectsV2Command({ Bucket, Prefix: `${prefix}${start}`, ContinuationToken: after }))
          .catch(rename);
        for (const { Key = '', LastModified } of page.Contents ?? [])
          yield { key: Key.slice(prefix.length), modifiedAt: LastModified };
        after = page.NextContinuationToken;
        if (after === undefined) return;
      }
    },

    close() {
      client.destroy();
    },
  };
}

interface Failure {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** The object is not there. A bucket that is not there is another matter, though the number is the same. */
function absentOrRename(error: Failure): undefined {
  if (error.name === 'NoSuchKey' || error.name === 'NotFound') return undefined;
  rename(error);
}

function rename(error: unknown): never {
  const { name = '', $metadata } = error as Failure;
  const full = $metadata?.httpStatusCode === 507 || /^(QuotaExceeded|XMinioStorageFull|InsufficientStorage)/.test(name);
  throw full ? new StorageFull() : new StorageUnavailable(error);
}

/** Whether the same request may succeed in a moment: nothing answered, or the server said that it is its own fault. */
function mayPass(error: unknown): boolean {
  const status = (error as Failure).$metadata?.httpStatusCode;
  return status === undefined || status === 429 || (status >= 500 && status !== 507);
}

/** What goes wrong is thrown; the library would write its remarks to standard output. */
const silent = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };
