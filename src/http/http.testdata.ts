import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Database } from '../db/connect.ts';
import { testAccess, type TestAccess } from '../app/access/access.testdata.ts';
import { errorText } from '../texts/error-text.ts';
import { createServer, type ServerOptions } from './create-server.ts';
import type { HttpEnv } from './http-env.ts';

export interface TestServer extends TestAccess {
  app: OpenAPIHono<HttpEnv>;
  publicUrl: string;
  /** What was reported, oldest first. */
  reports: unknown[];
  /** Waits for everything that runs behind answers. */
  settled(): Promise<void>;
}

/** The whole server over a test database, without a socket. */
export function testServer(db: Database, options: Partial<ServerOptions> = {}): TestServer {
  const access = testAccess(db);
  const reports: unknown[] = [];
  const running: Promise<void>[] = [];
  const publicUrl = options.publicUrl ?? 'https://takt.example';
  const app = createServer({
    access: access.context,
    ports: access.ports,
    publicUrl,
    problemText: (code, language, details) => errorText(code, details, language),
    report: (error) => void reports.push(error),
    staticFolders: { office: '/nowhere', portal: '/nowhere' },
    modules: [],
    onBackground: (work) => void running.push(work),
    ...options,
  });
  return { ...access, app, publicUrl, reports, settled: async () => void (await Promise.all(running)) };
}

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

/** A browser with cookies on a page of the server, or another program with headers of its own. `null` as a header leaves it out. */
export function testBrowser(
  { app, publicUrl }: Pick<TestServer, 'app' | 'publicUrl'>,
  own: Readonly<Record<string, string>> = {},
) {
  const cookies = new Map<string, string>();
  async function send(
    method: string,
    address: string,
    json?: unknown,
    headers: Record<string, string | null> = {},
  ): Promise<Answer> {
    const all: Record<string, string | null> = {
      Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      Origin: method === 'GET' ? null : publicUrl,
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...own,
      ...headers,
    };
    const response = await app.request(`${publicUrl}${address}`, {
      method,
      headers: Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)),
      ...(json === undefined ? {} : { body: typeof json === 'string' ? json : JSON.stringify(json) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === '') cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') && text !== '';
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : { text } };
  }
  return {
    cookies,
    send,
    get: (address: string, headers?: Record<string, string | null>) => send('GET', address, undefined, headers),
    post: (address: string, json: unknown = {}, headers?: Record<string, string | null>) =>
      send('POST', address, json, headers),
  };
}

export type TestBrowser = ReturnType<typeof testBrowser>;

/** A folder with these files, for what a build would have written. */
export function makeFolder(files: Record<string, string | Buffer>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-static-'));
  for (const [name, contents] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), contents);
  }
  return folder;
}
