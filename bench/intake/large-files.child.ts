import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { clockOf } from '../../src/app/clock.ts';
import { createIds } from '../../src/app/ids.ts';
import { openDatabase } from '../../src/db/connect.ts';
import { openFileStore } from '../../src/files/file-store.ts';
import type { S3Settings } from '../../src/files/s3-bucket.ts';
import { createServer } from '../../src/http/create-server.ts';
import { deliverRoutes } from '../../src/http/deliver-routes.ts';

// A server whose files may be larger than an office's: its routes and its store, in a process whose memory can be looked at.
const [url, folder, s3] = process.argv.slice(2) as [string, string, string];
const gigabytes = 2 * 1024 ** 3;
const db = openDatabase({ url, max: 4 });
const clock = clockOf(Date.now);
const context = { db, clock, ids: createIds(clock), enqueue: nothing };
const app = createServer({
  access: { ...context, secret: 'of this measurement' },
  ports: { sendSignIn: nothing, sendPersonCode: nothing, sendPersonLink: nothing },
  publicUrl: 'http://localhost',
  problemText: (code) => code,
  report: (error) => process.stderr.write(`${String(error)}\n`),
  staticFolders: { office: '/nowhere', portal: '/nowhere' },
  modules: [deliverRoutes(context, await openStore())],
});
const server = http.createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
await once(server, 'listening');
process.send!((server.address() as AddressInfo).port);
process.on('disconnect', () => process.exit(0));

async function openStore() {
  if (s3 === '') return openFileStore({ folder, maxBytes: gigabytes });
  const { openS3FileStore } = await import('../../src/files/s3-file-store.ts');
  return openS3FileStore({ settings: JSON.parse(s3) as S3Settings, scratchFolder: folder, maxBytes: gigabytes });
}

async function nothing(): Promise<void> {}
