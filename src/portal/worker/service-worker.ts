import { decideFetch, type Shell } from './decide-fetch.ts';

/** Put in when the page is built. */
declare const __SHELL__: Shell;

/** What the browser calls a worker of this kind, as far as it is used here. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskedEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const shell = __SHELL__;
const cachePrefix = 'takt-shell-';
const cacheName = cachePrefix + shell.version;
const pageAddress = '/t/index.html';
/** A line that has not brought the page by then is as good as none: the kept page says so itself. */
const patienceMs = 6_000;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(dropEarlier()));
worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const way = decideFetch({ method, url, navigates: mode === 'navigate' }, location.origin, shell);
  if (way === 'page') event.respondWith(answerPage(event.request));
  if (way === 'part') event.respondWith(answerPart(event.request));
});

async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Past the browser's own cache: the page and its parts must be of one build.
  await cache.addAll(shell.files.map((file) => new Request(file, { cache: 'reload' })));
  await worker.skipWaiting();
}

/**
 * Earlier builds go. A page that was opened before there was a worker stays without one until it is opened again: taken over while it loads, it would fetch
 * twice what it had already asked for.
 */
async function dropEarlier(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

async function answerPage(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
  } catch {
    return (await kept(pageAddress)) ?? Response.error();
  }
}

async function answerPart(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request);
}

async function kept(what: Request | string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return cache.match(what, { ignoreVary: true });
}
