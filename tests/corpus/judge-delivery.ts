import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { readDocument } from '../../src/documents/read-document.ts';
import {
  checkDelivery,
  type DeliveredFile,
  type EarlierDocument,
  type Finding,
  type ReadDocument,
} from '../../src/domain/intake/index.ts';
import type { PlannedDelivery, PlannedFile, Truth } from './plan.ts';
import { writeMail, writeZip } from './write-container.ts';
import { writeFile } from './write-file.ts';

/** What the reader and the checks say of a delivery, beside what is true of it. */
export interface Judged {
  delivery: PlannedDelivery;
  said: readonly Finding[];
  files: readonly DeliveredFile[];
}

/** Makes the files of a delivery, reads them as they would be read on arrival, and checks them. Letters in pictures are looked for only where `letters` says so. */
export async function judgeDelivery(delivery: PlannedDelivery, folder: string, letters: boolean): Promise<Judged> {
  const files = await readFiles(delivery, folder, letters);
  const earlier: EarlierDocument[] = [];
  for (const planned of delivery.earlier) {
    const { read, sha256 } = await readBytes(await writeFile(planned), planned, folder, letters);
    const { id, name, itemKey, receivedOn } = planned;
    earlier.push({ arrivalId: id, fileName: name, itemKey, receivedOn, sha256, read });
  }
  const { agreed, client } = delivery;
  return { delivery, said: checkDelivery({ agreed, client, files, earlier }), files };
}

async function readFiles({ files }: PlannedDelivery, folder: string, letters: boolean): Promise<DeliveredFile[]> {
  const packed = files.filter(({ inArchive }) => inArchive !== undefined);
  const bytesOf = new Map<string, Buffer>();
  for (const file of files) bytesOf.set(file.id, bytesOf.get(file.copyOf ?? '') ?? (await writeFile(file)));
  const delivered: DeliveredFile[] = [];
  for (const [index, planned] of files.entries()) {
    const { read, sha256 } = await readBytes(bytesOf.get(planned.id)!, planned, folder, letters);
    const { id, name, itemKey, receivedOn, way, senderVerified } = planned;
    delivered.push({
      arrivalId: id,
      fileName: name,
      itemKey,
      place: index + 1,
      sha256,
      receivedOn,
      way,
      verdict: 'waiting',
      read,
      ...(senderVerified === undefined ? {} : { senderVerified }),
      ...(planned.inArchive === undefined ? {} : { partOf: { arrivalId: planned.inArchive, path: name } }),
    });
  }
  if (packed.length === 0) return delivered;
  return [await readArchive(packed, bytesOf, folder), ...delivered];
}

/** The archive or mail itself is made and opened too; its parts are the same bytes, which the test of the reader looks at. */
async function readArchive(
  packed: readonly PlannedFile[],
  bytesOf: ReadonlyMap<string, Buffer>,
  folder: string,
): Promise<DeliveredFile> {
  const [first] = packed;
  const { way, receivedOn, inArchive } = first!;
  const name = inArchive!;
  const held = packed.map((file) => ({ name: file.name, bytes: bytesOf.get(file.id)! }));
  const bytes = await (name.endsWith('.eml') ? writeMail(held) : writeZip(held));
  const scratch = await fs.mkdtemp(path.join(folder, 'parts-'));
  const { read, sha256, parts } = await readBytes(bytes, { name }, folder, false, scratch);
  if (parts !== packed.length) throw new Error(`${parts} parts of ${packed.length} came out of ${name}`);
  const senderVerified = packed.every((file) => file.senderVerified !== false);
  return {
    arrivalId: name,
    fileName: name,
    place: 0,
    sha256,
    receivedOn,
    way,
    verdict: 'waiting',
    read,
    ...(way === 'mail' ? { senderVerified } : {}),
  };
}

async function readBytes(
  bytes: Buffer,
  { name }: Pick<PlannedFile, 'name'>,
  folder: string,
  letters: boolean,
  scratch?: string,
): Promise<{ read: ReadDocument; sha256: string; parts: number }> {
  const file = path.join(folder, 'file');
  await fs.writeFile(file, bytes);
  const { document, parts } = await readDocument({ file, fileName: name, letters, ...(scratch ? { scratch } : {}) });
  return { read: document, sha256: createHash('sha256').update(bytes).digest('hex'), parts: parts.length };
}

/** What a finding is about, in the words in which the truth is told. */
export function subjectsOf({ kind, values, arrivalId, itemKey }: Finding): Truth[] {
  switch (kind) {
    case 'missing-item':
      return [{ kind, subject: itemKey! }];
    case 'missing-account':
      return [{ kind, subject: `${values.name ?? values.accounts}` }];
    case 'series-gap':
      return `${values.numbers}`.split(', ').map((subject) => ({ kind, subject }));
    case 'line-without-voucher':
    case 'voucher-without-line':
      return [{ kind, subject: `${values.on} ${values.amountMinor}` }];
    case 'not-sorted':
      return [{ kind, subject: arrivalId ?? itemKey! }];
    default:
      return [{ kind, subject: arrivalId ?? '' }];
  }
}
