import net from 'node:net';
import type { KeeperWord } from './leases.ts';
import { onLine } from './on-line.ts';
import { PrivateServerError, type PrivateServerErrorCode } from './private-server-error.ts';

/** A lease held by this process. It does not keep the process alive, and it ends with it. */
export interface Lease {
  socketFolder: string;
  /** Fulfilled when the keeper went away although the lease was not given back. */
  lost: Promise<void>;
  /** Fulfilled when the server has stopped, or goes on for others. */
  giveBack(): Promise<void>;
}

/**
 * Asks at the keeper's door for a lease and waits until the server is ready.
 * Answers `nobody-there` when there is no keeper, and `hung-up` when the keeper left meanwhile: then ask again.
 *
 * @throws PrivateServerError what the keeper says, or `start-timed-out`
 */
export function takeLease(door: string, key: string, limitMs: number): Promise<Lease | 'nobody-there' | 'hung-up'> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ path: door });
    let givenBack = false;
    let tellLost: () => void = () => {};
    let tellBack: () => void = () => {};
    const lost = new Promise<void>((tell) => (tellLost = tell));
    const back = new Promise<void>((tell) => (tellBack = tell));
    const limit = setTimeout(() => {
      socket.destroy();
      reject(new PrivateServerError('start-timed-out', 'The database did not become ready in time.'));
    }, limitMs);

    socket.once('connect', () => socket.write(key + '\n'));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(limit);
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'nobody-there' : 'hung-up');
    });
    socket.once('close', () => {
      clearTimeout(limit);
      resolve('hung-up');
      tellBack();
      if (!givenBack) tellLost();
    });
    onLine(socket, (line) => {
      const word = JSON.parse(line) as KeeperWord;
      if ('error' in word) {
        clearTimeout(limit);
        reject(new PrivateServerError(word.error.code as PrivateServerErrorCode, word.error.message));
      }
      if (!('ready' in word)) return;
      clearTimeout(limit);
      socket.unref();
      resolve({
        socketFolder: word.ready.socketFolder,
        lost,
        async giveBack() {
          givenBack = true;
          socket.ref();
          socket.end();
          await back;
        },
      });
    });
  });
}
