import type { Socket } from 'node:net';
import { onLine } from './on-line.ts';

/** What the keeper says to a process that shows the right key: one JSON document on one line. */
export type KeeperWord =
  | { ready: { socketFolder: string } }
  | { error: { code: string; message: string } }
  /** The answer to a returned lease: the server goes on for others, or has stopped. */
  | { left: 'goes-on' | 'stopped' };

/**
 * The keeper's side of the leases. A lease begins when a connection shows the key and ends when the connection does,
 * in whatever way. Who arrives while the server is being stopped waits, and makes the keeper start it once more.
 */
export class Leases {
  readonly #key: string;
  readonly #holders = new Set<Socket>();
  readonly #leaving = new Set<Socket>();
  #opening: KeeperWord | undefined;
  #onDeserted: () => void = () => {};
  #onFirst: () => void = () => {};

  constructor(key: string) {
    this.#key = key;
  }

  get count(): number {
    return this.#holders.size;
  }

  welcome(socket: Socket): void {
    socket.on('error', () => {});
    socket.setTimeout(10_000, () => socket.destroy());
    onLine(socket, (line) => {
      if (line !== this.#key) return void socket.destroy();
      socket.setTimeout(0);
      this.#holders.add(socket);
      this.#onFirst();
      if (this.#opening !== undefined) say(socket, this.#opening);
    });
    socket.once('end', () => this.#leave(socket));
    socket.once('close', () => this.#leave(socket));
  }

  /** From now on everyone who has or gets a lease is told that the server is ready. */
  open(word: KeeperWord): void {
    this.#opening = word;
    for (const socket of this.#holders) say(socket, word);
  }

  /** From now on nobody is told that the server is ready. */
  shut(): void {
    this.#opening = undefined;
  }

  /** Fulfilled when the last lease ends, or when none begins within `firstLimitMs`. */
  deserted(firstLimitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const first = setTimeout(() => {
        if (this.#holders.size === 0) resolve();
      }, firstLimitMs);
      this.#onDeserted = () => {
        clearTimeout(first);
        resolve();
      };
    });
  }

  /** Tells those who returned the last leases that the server has stopped. */
  async farewell(): Promise<void> {
    const leaving = [...this.#leaving];
    this.#leaving.clear();
    await Promise.all(leaving.map((socket) => sayLast(socket, { left: 'stopped' })));
  }

  /** Says a last word to everyone; where nobody has a lease, to whoever asks for one within `limitMs`, since who started the keeper is on the way. */
  async tellAll(word: KeeperWord, limitMs: number): Promise<void> {
    if (this.#holders.size + this.#leaving.size === 0) await this.#first(limitMs);
    await Promise.all([...this.#holders, ...this.#leaving].map((socket) => sayLast(socket, word)));
  }

  #first(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const limit = setTimeout(resolve, limitMs);
      this.#onFirst = () => {
        clearTimeout(limit);
        resolve();
      };
    });
  }

  #leave(socket: Socket): void {
    if (!this.#holders.delete(socket)) {
      if (!this.#leaving.has(socket)) socket.destroy();
      return;
    }
    if (this.#holders.size > 0) return void sayLast(socket, { left: 'goes-on' });
    if (socket.writable) this.#leaving.add(socket);
    this.#onDeserted();
  }
}

function say(socket: Socket, word: KeeperWord): void {
  socket.write(JSON.stringify(word) + '\n');
}

/** Says a last word and hangs up; a listener that has gone away meanwhile keeps nobody waiting. */
function sayLast(socket: Socket, word: KeeperWord): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed || !socket.writable) return resolve();
    socket.once('close', () => resolve());
    socket.end(JSON.stringify(word) + '\n', () => resolve());
  });
}
