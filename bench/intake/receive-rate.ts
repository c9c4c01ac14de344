import { randomBytes, randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
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
  name: string;
  send(bytes: Buffer, sender: number): Promise<void>;
}

/**
 * Files a second, one after the other and eight at a time: Takt's acknowledgement means stored, synced, read back by its hash, recognised, and its row and its
 * event committed. nginx answers when it has renamed the file and syncs nothing. It is therefore measured again with file and folder synced by whoever sent
 * it, and again with the third sync that Takt makes, of the log that tells of the file; nobody but Takt reads back, looks into the file or asks who may send
 * it. The ways take turns, so that what else the machine does meets all alike; of each the median of its rounds is taken.
 */
export async function measureReceiving(takt: Takt, nginx: RunningNginx | undefined, pdf: Buffer): Promise<Row[]> {
  await using log = nginx && (await open(path.join(nginx.folder, 'log'), 'a'));
  const ways: Way[] = [
    {
      name: 'Takt',
      async send(bytes, sender) {
        const query = `name=faktura.pdf&client=${takt.clients[sender % takt.clients.length]}`;
        await putFile(`${takt.url}/api/deliver/files/${randomUUID()}?${query}`, bytes, [201], {
          authorization: `Bearer ${takt.key}`,
        });
      },
    },
  ];
  if (nginx) {
    const put = async (bytes: Buffer): Promise<string> => {
      const name = `${randomUUID()}.pdf`;
      await putFile(`${nginx.url}/${name}`, bytes, [201]);
      return name;
    };
    ways.push({ name: 'nginx, nothing synced', send: async (bytes) => void (await put(bytes)) });
    ways.push({
      name: 'nginx, file and folder synced',
      async send(bytes) {
        await sync(path.join(nginx.folder, await put(bytes)));
        await sync(nginx.folder);
      },
    });
    ways.push({
      name: 'nginx, file, folder and log synced',
      async send(bytes) {
        const name = await put(bytes);
        await sync(path.join(nginx.folder, name));
        await sync(nginx.folder);
        // As much as the database logs of an arrival.
        await log!.write(Buffer.alloc(8192));
        await log!.datasync();
      },
    });
  }
  // The folders of a store are made and synced once; what is measured is one that has been in use.
  for (let count = 0; count < 800; count += 8)
    await Promise.all(takt.clients.map((_, sender) => ways[0]!.send(randomBytes(500), sender)));
  const rows: Row[] = [];
  for (const atOnce of [1, 8]) {
    const rates = ways.map((): number[] => []);
    for (const { send } of ways) await sendAll(send, pdf, 8, atOnce);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { send }] of ways.entries()) rates[index]!.push(await sendAll(send, pdf, filesARound, atOnce));
    }
    const [own, bare, synced, logged] = rates.map(median);
    const at = `${atOnce} at a time`;
    rows.push({ what: `1-MB PDFs received a second, ${at}: Takt`, figure: own!.toFixed(1) });
    if (bare === undefined || synced === undefined || logged === undefined) {
      rows.push({ what: `beside nginx, ${at}`, figure: 'skipped: nginx is not installed' });
      continue;
    }
    rows.push({
      what: `beside nginx that syncs nothing, ${at}`,
      figure: `${(own! / bare).toFixed(2)} of ${bare.toFixed(1)}`,
    });
    rows.push({
      what: `beside nginx with file and folder synced, ${at}`,
      figure: `${(own! / synced).toFixed(2)} of ${synced.toFixed(1)}`,
    });
    rows.push({
      what: `beside nginx with the three syncs that Takt makes, ${at}`,
      figure: `${(own! / logged).toFixed(2)} of ${logged.toFixed(1)}`,
      goal: `at least ${goal}`,
      met: own! / logged >= goal,
    });
  }
  return rows;
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
