import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPartialUploads, uploadOwnerHeader } from './partial-uploads.ts';

let folder: string;
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'takt-partial-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

test('an upload that was begun more than a week ago and never ended is let go, a younger one goes on', async () => {
  const uploads = openPartialUploads({ folder, path: '/api/uploads', maxBytes: 1000 });
  const owner = `${randomUUID()}.${randomUUID()}`;
  const begin = async (): Promise<string> => {
    const arrival = randomUUID();
    const answer = await uploads.handle(
      new Request('http://localhost/api/uploads', {
        method: 'POST',
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': '10',
          'upload-metadata': `arrival ${Buffer.from(arrival).toString('base64')}`,
          [uploadOwnerHeader]: owner,
        },
      }),
    );
    expect(answer.status).toBe(201);
    return arrival;
  };
  const [old, young] = [await begin(), await begin()];
  const told = path.join(folder, `${owner}.${old}.json`);
  const facts = JSON.parse(await fs.readFile(told, 'utf8')) as { creation_date: string };
  const eightDays = 8 * 24 * 3_600_000;
  await fs.writeFile(told, JSON.stringify({ ...facts, creation_date: new Date(Date.now() - eightDays).toISOString() }));
  expect(await uploads.forgetOld()).toBe(1);
  expect(await uploads.openWhole(owner, old)).toEqual({ refused: 'upload-unknown' });
  expect(await uploads.openWhole(owner, young)).toEqual({ refused: 'upload-incomplete' });
});
