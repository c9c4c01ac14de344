import type { ImapFlow } from 'imapflow';

/**
 * Listens (IDLE, or what the library does where the server does not know it) until a mail arrives, the time is up, the connection ends or `signal` says
 * stop. The next command ends the listening.
 */
export function waitForNews(
  client: ImapFlow,
  { signal, longestMs }: { signal: AbortSignal; longestMs: number },
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, longestMs);
    function done(): void {
      clearTimeout(timer);
      client.off('exists', done);
      client.off('close', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    client.on('exists', done);
    client.on('close', done);
    signal.addEventListener('abort', done);
    if (signal.aborted || !client.usable) return done();
    // What goes wrong with it ends the connection, which the next command reports.
    client.idle().catch(() => {});
  });
}
