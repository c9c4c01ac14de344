import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { openFileStore } from '../../src/files/file-store.ts';
import type { HttpEnv } from '../../src/http/http-env.ts';
import { receiveFile } from '../../src/http/receive-file.ts';
import { bodyOf } from '../../src/http/request-body.ts';

// What the server does with the bytes of a file and nothing else: no key, no row, no event.
const [folder] = process.argv.slice(2) as [string];
const files = openFileStore({ folder, maxBytes: 100 * 1024 * 1024 });
const app = new Hono<HttpEnv>();
app.put('/:office', async (c) => c.json(await receiveFile(files, c.req.param('office'), bodyOf(c)), 201));
const server = http.createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
await once(server, 'listening');
process.send!((server.address() as AddressInfo).port);
process.on('disconnect', () => process.exit(0));
