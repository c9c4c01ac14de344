import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Context } from 'hono';
import type { HttpEnv } from './http-env.ts';
import { pagePolicy, WORKER_POLICY } from './security-headers.ts';
import type { StaticFile } from './static-folder.ts';

/** Where a built page writes this, each answer puts its own nonce: `<meta property="csp-nonce" nonce="__CSP_NONCE__">`. */
export const NONCE_PLACE = '__CSP_NONCE__';

const brotliCompress = promisify(zlib.brotliCompress);
const gzipCompress = promisify(zlib.gzip);

type Encoding = 'br' | 'gzip' | undefined;

/** Answers with a file of the front end, or with its page for an address that only the page's own routing knows; undefined when there is neither. */
export async function serveStatic(
  c: Context<HttpEnv>,
  files: ReadonlyMap<string, StaticFile>,
  name: string,
): Promise<Response | undefined> {
  const decoded = decode(name);
  if (decoded === undefined) return undefined;
  const file = files.get(decoded);
  if (decoded === 'service-worker.js') c.header('Content-Security-Policy', WORKER_POLICY);
  if (file && decoded !== 'index.html') return answerFile(c, file);
  // What looks like a file and is none stays missing: a page in place of a script only hides the fault.
  if (decoded !== 'index.html' && /\.\w+$/.test(decoded)) return undefined;
  const page = files.get('index.html');
  return page && answerPage(c, page);
}

async function answerFile(c: Context<HttpEnv>, file: StaticFile): Promise<Response> {
  const encoding = file.isCompressible ? encodingOf(c.req.header('Accept-Encoding')) : undefined;
  const headers = {
    'Content-Type': file.type,
    'Cache-Control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: `"${file.sha256.slice(0, 32)}${encoding === undefined ? '' : `-${encoding}`}"`,
    Vary: 'Accept-Encoding',
  };
  if (isKnown(c, headers.ETag)) return c.body(null, 304, headers);
  const body = encoding === undefined ? file.body : await compressedOf(file, encoding);
  return c.body(bytes(body), 200, encoding === undefined ? headers : { ...headers, 'Content-Encoding': encoding });
}

/**
 * A page is asked for anew each time, because it names the scripts of the newest build. One that takes a nonce is another in each answer, so
 * it has no ETag: a page from the cache would not fit the policy that comes with the answer.
 */
async function answerPage(c: Context<HttpEnv>, page: StaticFile): Promise<Response> {
  const text = page.body.toString('utf8');
  if (!text.includes(NONCE_PLACE)) {
    c.header('Content-Security-Policy', pagePolicy());
    return answerFile(c, page);
  }
  const nonce = randomBytes(18).toString('base64url');
  const made = Buffer.from(text.replaceAll(NONCE_PLACE, nonce));
  const encoding = encodingOf(c.req.header('Accept-Encoding'));
  const body = encoding === undefined ? made : await compress(made, encoding, 4);
  return c.body(bytes(body), 200, {
    'Content-Type': page.type,
    'Content-Security-Policy': pagePolicy(nonce),
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  });
}

async function compressedOf(file: StaticFile, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'br') return (file.brotli ??= await compress(file.body, 'br', 9));
  return (file.gzip ??= await compress(file.body, 'gzip', 9));
}

async function compress(body: Buffer, encoding: 'br' | 'gzip', quality: number): Promise<Buffer> {
  if (encoding === 'gzip') return gzipCompress(body, { level: quality });
  return brotliCompress(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** The best form that the browser takes; `q=0` means that it does not. */
export function encodingOf(accepted: string | undefined): Encoding {
  const taken = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, quality]) => quality === undefined || !/^q=0(\.0*)?$/.test(quality))
      .map(([name]) => name),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : undefined;
}

function isKnown(c: Context<HttpEnv>, etag: string): boolean {
  const known = c.req.header('If-None-Match');
  return known !== undefined && known.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

function decode(name: string): string | undefined {
  try {
    return decodeURIComponent(name) || 'index.html';
  } catch {
    return undefined;
  }
}

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
