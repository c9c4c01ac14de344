import { isMainThread, Worker, workerData } from 'node:worker_threads';

const lookEveryMs = 10;

/**
 * Ends this process as soon as it holds more memory than it may. A thread of its own looks, so that it sees also while the reading thread is deep in a picture; what
 * is outside of JavaScript's heap, such as the memory of WebAssembly and of decoders, has no other limit.
 */
export function guardMemory(residentBytesMax: number): void {
  const guard = new Worker(new URL(import.meta.url), {
    workerData: residentBytesMax,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  guard.unref();
}

if (!isMainThread && typeof workerData === 'number') {
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL');
  }, lookEveryMs);
}
