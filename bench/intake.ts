import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeDeliveryKey } from '../src/app/delivery-key/delivery-keys.ts';
import { inOfficeScope } from '../src/app/office/office-scope.ts';
import { startS3Server } from '../src/files/s3-server.testdata.ts';
import { foundOffice } from '../tests/campaigns/found-office.ts';
import { findFreePort, spawnServer } from '../tests/support/spawn-server.ts';
import { openBenchDatabase, type BenchDatabase } from './bench-database.ts';
import { measureChecking } from './intake/check-pdf.ts';
import { printTable, type Row } from './intake/figures-table.ts';
import { makeMegabytePdf } from './intake/made-pdf.ts';
import { measureMemory } from './intake/memory-growth.ts';
import { closeConnections } from './intake/put-file.ts';
import { measureReceiving, type Takt } from './intake/receive-rate.ts';
import { startStoreAlone } from './intake/store-alone.ts';
import { isInstalled, startNginx } from './intake/running-nginx.ts';

const gigabyte = 1024 ** 3;

/**
 * What comes in: 1-MB PDFs through the API of a running server beside nginx's bare PUT on the same file system; the checks of one PDF beside the programs of
 * Debian that tell the same; and the memory of a server that takes a gigabyte in one file.
 */
export async function run(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-bench-intake-'));
  const database = await openBenchDatabase();
  const rows: Row[] = [];
  try {
    const { key, clients } = await foundDelivering(database);
    const pdf = await makeMegabytePdf();
    rows.push(...(await measureBesideNginx(database, folder, { key, clients }, pdf)));
    const file = path.join(folder, 'faktura.pdf');
    fs.writeFileSync(file, pdf);
    rows.push(...(await measureChecking(file, 'a PDF of 1 MB')));
    const large = {
      appUrl: database.appUrl,
      key,
      client: clients[0]!,
      folder: path.join(folder, 'large'),
      sizeBytes: gigabyte,
    };
    rows.push(await measureMemory(large));
    const s3 = await startS3Server();
    try {
      rows.push(await measureMemory({ ...large, s3: s3.settings }));
    } finally {
      await s3.stop();
    }
  } finally {
    closeConnections();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  printTable(rows);
}

/** An office with eight clients, and a key by which another system delivers for all of them. */
async function foundDelivering(database: BenchDatabase): Promise<{ key: string; clients: string[] }> {
  const office = await foundOffice(database, 8);
  return inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, async (scope) => {
    const made = await makeDeliveryKey(scope, { name: 'Måling' });
    if ('refused' in made) throw new Error(made.refused);
    const clients = await scope.trx.selectFrom('client').select('id').execute();
    return { key: made.key, clients: clients.map(({ id }) => id) };
  });
}

/** Both on one file system, nothing else of Takt running: what was received is read by workers in processes of their own. */
async function measureBesideNginx(
  database: { appUrl: string; ownerUrl: string },
  folder: string,
  delivering: Pick<Takt, 'key' | 'clients'>,
  pdf: Buffer,
): Promise<Row[]> {
  const server = await spawnServer(
    {
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      TAKT_DATA: path.join(folder, 'takt'),
    },
    ['--no-workers'],
  );
  const storeAlone = await startStoreAlone(path.join(folder, 'store'));
  const nginx = isInstalled('nginx') ? await startNginx(path.join(folder, 'nginx'), await findFreePort()) : undefined;
  try {
    return await measureReceiving({ url: server.url, ...delivering }, storeAlone, nginx, pdf);
  } finally {
    await nginx?.stop();
    await storeAlone.stop();
    await server.stop();
  }
}
