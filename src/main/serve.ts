import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Database } from '../db/connect.ts';
import type { Environment } from './environment.ts';

export interface RunningServer {
  /** Where it answers on this machine. */
  url: string;
  /** Takes no new requests, lets the running ones finish, and closes. */
  close(): Promise<void>;
}

/**
 * Starts the HTTP server on the environment's port (0 takes any free one).
 * @throws the system's error, such as EADDRINUSE
 */
export function startServer(_db: Database, environment: Environment): Promise<RunningServer> {
  const app = new Hono();
  app.get('/health', (context) => context.json({ status: 'ok' }));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: environment.port }, ({ port }) => {
      resolve({
        url: `http://localhost:${port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
    server.once('error', reject);
  });
}
