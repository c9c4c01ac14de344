import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rawZip } from '../documents/hostile.testdata.ts';
import { openPartialUploads, uploadOwnerHeader } from '../files/partial-uploads.ts';
import { openReading } from './open-reading.ts';

// Run by the test on a disk of two megabytes that only this process sees, and prints what became of it.
const [disk, elsewhere] = process.argv.slice(2) as [string, string];
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const outcome = (error: Error & { code?: string }): string => `${error.code ?? error.message}`;

const zip = path.join(elsewhere, 'bilag.zip');
fs.writeFileSync(zip, rawZip([{ name: Buffer.from('skann.bin'), bytes: randomBytes(5_000_000) }]));
const reading = await openReading(disk, undefined);
const read = (): Promise<string> =>
  reading.reader
    .read({ path: zip, fileName: 'bilag.zip', depth: 0, takenOut: { parts: 0, bytes: 0 } })
    .then(async (taken) => {
      await taken.dispose();
      return `read with ${taken.parts.length} part`;
    }, outcome);
say(`full: ${await read()}, ${fs.readdirSync(path.join(disk, 'reading')).length} left`);

const owner = '00000000-0000-4000-8000-000000000001.00000000-0000-4000-8000-000000000002';
const id = '00000000-0000-4000-8000-000000000003';
const address = 'http://localhost/api/portal/uploads';
const headers = { [uploadOwnerHeader]: owner, 'Tus-Resumable': '1.0.0' };
const uploads = openPartialUploads({
  folder: path.join(disk, 'partial'),
  path: '/api/portal/uploads',
  maxBytes: 50_000_000,
});
const body = randomBytes(5_000_000);
await uploads.handle(
  new Request(address, {
    method: 'POST',
    headers: { ...headers, 'Upload-Length': String(body.length), 'Upload-Metadata': `arrival ${btoa(id)}` },
  }),
);
const goOn = async (): Promise<string> => {
  const head = await uploads.handle(new Request(`${address}/${id}`, { method: 'HEAD', headers }));
  const offset = Number(head.headers.get('upload-offset'));
  const request = new Request(`${address}/${id}`, {
    method: 'PATCH',
    headers: { ...headers, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
    body: new Uint8Array(body.subarray(offset)),
  });
  const answered = await uploads.handle(request).then(({ status }) => String(status), outcome);
  return `from ${offset === 0 ? 'the beginning' : 'where it stopped'}: ${answered}`;
};
say(`full: ${await goOn()}`);
execFileSync('mount', ['-o', 'remount,size=20m', disk]);
say(`room: ${await goOn()}`);
const whole = await uploads.openWhole(owner, id);
if ('stream' in whole) {
  const came = Buffer.concat((await whole.stream.toArray()) as Buffer[]);
  say(`whole: ${came.equals(body)}`);
}
say(`room: ${await read()}`);
await reading.close();
