import { randomBytes, randomUUID } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { median } from '../figures.ts';
import type { Row } from './figures-table.ts';
import { another } from './made-pdf.ts';
import { putFile } from './put-file.ts';
import type { RunningNginx } from './running-nginx.ts';

const rounds = 7;
const filesARound = 40;
const goal = 0.5;

export interface Takt {
  url: string;
  /** Of the API by which other systems deliver. */
  key: string;
  /** Each sends one file at a time. */
  clients: readonly string[];
}

interface Way {
  send(bytes: Buffer, sender: number): Promise<void>;
}

/**
 * Files a second, one after the other and eight at a time. Takt's acknowledgement means stored, synced, read back by its hash, recognised, and its row and its
 * event committed; the same bytes are also received by themselves, as far as recognised. nginx answers when it has renamed the file and syncs nothing. It is
 * therefore measured again with file and folder synced by whoever sent it, beside which the bytes by themselves are held, and again with the third sync that
 * Takt makes, of the log that tells of the file; nobody but Takt reads back, looks into the file or asks who may send it. The ways take turns, so that what else
 * the machine does meets all alike; of each the median of its rounds is taken.
 */
export async function measureReceiving(
  takt: Takt,
  storeAlone: { url: string },
  nginx: RunningNginx | undefined,
  pdf: Buffer,
): Promise<Row[]> {
  await using log = nginx && (await open(path.join(nginx.folder, 'log'), 'a'));
  const whole: Way = {
    async send(bytes, sender) {
      const query = `name=faktura.pdf&client=${takt.clients[sender % takt.clients.length]}`;
      await putFile(`${takt.url}/api/deliver/files/${randomUUID()}?${query}`, bytes, [201], {
        authorization: `Bearer ${takt.key}`,
      });
    },
  };
  const office = randomUUID();
  const bytesAlone: Way = { send: async (bytes) => void (await putFile(`${storeAlone.url}/${office}`, bytes, [201])) };
  const beside = nginx && besideNginx(nginx, log!);
  const ways = [whole, bytesAlone, ...(beside ? [beside.bare, beside.synced, beside.logged] : [])];
  // The folders of a store are made and synced once; what is measured is one that has been in use.
  for (const { send } of [whole, bytesAlone])
    for (let count = 0; count < 800; count += 8)
      await Promise.all(takt.clients.map((_, sender) => send(randomBytes(500), sender)));
  const rows: Row[] = [];
  for (const atOnce of [1, 8]) {
    const rates = ways.map((): number[] => []);
    for (const { send } of ways) await sendAll(send, pdf, 8, atOnce);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { send }] of ways.entries()) rates[index]!.push(await sendAll(send, pdf, filesARound, atOnce));
    }
    rows.push(...rowsOf(rates.map(median), `${atOnce} at a time`));
  }
  return rows;
}

interface BesideNginx {
  bare: Way;
  synced: Way;
  logged: Way;
}

function besideNginx(nginx: RunningNginx, log: FileHandle): BesideNginx {
  const put = async (bytes: Buffer): Promise<string> => {
    const name = `${randomUUID()}.pdf`;
    await putFile(`${nginx.url}/${name}`, bytes, [201]);
    return name;
  };
  const putSynced = async (bytes: Buffer): Promise<void> => {
    await sync(path.join(nginx.folder, await put(bytes)));
    await sync(nginx.folder);
  };
  return {
    bare: { send: async (bytes) => void (await put(bytes)) },
    synced: { send: putSynced },
    logged: {
      async send(bytes) {
        await putSynced(bytes);
        // As much as the database logs of an arrival.
        await log.write(Buffer.alloc(8192));
        await log.datasync();
      },
    },
  };
}

function rowsOf([whole, alone, bare, synced, logged]: readonly number[], at: string): Row[] {
  const own = [
    { what: `1-MB PDFs acknowledged a second, ${at}`, figure: whole!.toFixed(1) },
    { what: `their bytes by themselves, ${at}`, figure: alone!.toFixed(1) },
  ];
  if (bare === undefined || synced === undefined || logged === undefined)
    return [...own, { what: `beside nginx, ${at}`, figure: 'skipped: nginx is not installed' }];
  const share = (rate: number, of: number): string => `${(rate / of).toFixed(2)} of ${of.toFixed(1)}`;
  const held = (rate: number, of: number): Pick<Row, 'goal' | 'met'> => ({
    goal: `at least ${goal}`,
    met: rate / of >= goal,
  });
  return [
    ...own,
    { what: `acknowledged, beside nginx that syncs nothing, ${at}`, figure: share(whole!, bare) },
    {
      what: `acknowledged, beside nginx with the three syncs of Takt, ${at}`,
      figure: share(whole!, logged),
      ...held(whole!, logged),
    },
    {
      what: `bytes, beside nginx with the same two syncs, ${at}`,
      figure: share(alone!, synced),
      ...held(alone!, synced),
    },
  ];
}

/** Files a second. They are made beforehand: what takes time to make is not what is measured. */
async function sendAll(send: Way['send'], pdf: Buffer, count: number, atOnce: number): Promise<number> {
  const waiting = Array.from({ length: count }, () => another(pdf));
  const started = performance.now();
  const sendSome = async (sender: number): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await send(next, sender);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, sender) => sendSome(sender)));
  return count / ((performance.now() - started) / 1000);
}

async function sync(at: string): Promise<void> {
  const handle = await open(at, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
