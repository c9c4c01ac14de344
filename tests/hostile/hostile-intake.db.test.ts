import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startClamdDouble } from '../../src/files/clamd.testdata.ts';
import { cloneDatabase } from '../support/database.ts';
import { hostileFiles } from './hostile-files.ts';
import { watchMemory } from './memory-watch.ts';
import { openIntake, type Intake } from './open-intake.ts';

const megabyte = 1024 * 1024;
const light = hostileFiles.filter(({ heavy }) => !heavy);

test('whatever is sent to do harm ends in a named state, and nothing that reads holds half a gigabyte', async () => {
  const database = await cloneDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-hostile-intake-'));
  const clamd = await startClamdDouble((socket, bytes) => {
    socket.end(bytes.includes('EICAR-STANDARD') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
  });
  const { host, port } = clamd.address as { host: string; port: number };
  const intake = await openIntake(
    { db: database.db, appUrl: database.url, ownerUrl: database.ownerUrl, folder },
    { CLAMD_ADDRESS: `${host}:${port}` },
  );
  try {
    const memory = watchMemory(intake.server.pid);
    const sent = new Map<string, string>();
    for (const { what, name, make } of light) {
      const { arrivalId, status, code } = await intake.upload(name, make());
      expect({ what, status, code }).toEqual({ what, status: 201, code: undefined });
      sent.set(what, arrivalId);
    }
    expect(await intake.upload('tom.pdf', Buffer.alloc(0))).toMatchObject({ status: 422, code: 'file.empty' });
    expect(await intake.upload('stor.pdf', { zeros: 255 * megabyte })).toMatchObject({
      status: 422,
      code: 'file.too-large',
    });
    await waitUntilRead(intake);
    const readings = await intake.look();
    const held = memory.stop();
    const stateOf = (what: string) => readings.find(({ arrivalId }) => arrivalId === sent.get(what));
    for (const { what } of light)
      expect({ what, state: stateOf(what)?.state }).toEqual({
        what,
        state: what.includes('EICAR') ? 'infected' : 'read',
      });
    for (const [what, fault] of Object.entries(faults))
      expect({ what, faults: stateOf(what)?.faults }).toEqual({ what, faults: expect.arrayContaining([fault]) });
    // Of parts too: all were read, and none has a name that leads anywhere or is shown turned round.
    const parts = readings.filter(({ partOf }) => partOf !== null);
    expect(parts.filter(({ state }) => state !== 'read')).toEqual([]);
    for (const { fileName } of readings) {
      // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
      expect(fileName).not.toMatch(/[/\\\u0000-\u001f\u200e\u200f\u202a-\u202e]/);
    }
    expect(held.own).toBeLessThan(512 * megabyte);
    expect(held.started).toBeLessThan(512 * megabyte);
    process.stdout.write(
      `hostile files: ${readings.length} readings, the server ${inMegabytes(held.own)}, what reads ${inMegabytes(held.started)}, together ${inMegabytes(held.together)}\n`,
    );
    expect(intake.server.complaints()).toBe('');
  } finally {
    await intake.close();
    await clamd.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}

/** What a person is told of them. */
const faults: Readonly<Record<string, string>> = {
  'a ZIP of a hundred megabytes of nothing': 'unpacks-too-large',
  'a ZIP whose entries lie over each other': 'unpacks-too-large',
  'a ZIP whose header understates': 'damaged',
  'an invoice that multiplies words': 'forbidden-xml',
  'an invoice that fetches a file': 'forbidden-xml',
  'XML of a hundred thousand levels': 'too-deep',
  'a PNG that claims ten thousand million pixels': 'too-many-pixels',
  'a JPEG that claims four thousand million pixels': 'too-many-pixels',
  'a TIFF that claims a million million pixels': 'too-many-pixels',
  'a PDF that claims ten thousand million pixels': 'too-many-pixels',
  'a PDF whose pages point to each other': 'damaged',
  'a mail of ten thousand attachments': 'too-many-parts',
};

async function waitUntilRead(intake: Intake): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await intake.countLeft()) === 0) return;
    await wait(250);
  }
  throw new Error('files still wait to be read');
}
