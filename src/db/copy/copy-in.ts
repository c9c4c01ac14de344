import { once } from 'node:events';
import type { Socket } from 'node:net';
import type pg from 'pg';

/** Runs `copy … from stdin` with these pieces, which need not end where a row does. Throws the database's error, or what the pieces threw. */
export async function copyIn(client: pg.Client, statement: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  await client.query(new CopyIn(statement, pieces)).done;
}

interface Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
  stream: Socket;
}

class CopyIn implements pg.Submittable {
  readonly done: Promise<void>;
  readonly #statement: string;
  readonly #pieces: AsyncIterable<Buffer>;
  #resolve: () => void = () => {};
  #reject: (error: unknown) => void = () => {};
  #failure: { error: unknown } | undefined;
  #isOver = false;

  constructor(statement: string, pieces: AsyncIterable<Buffer>) {
    this.#statement = statement;
    this.#pieces = pieces;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection: unknown): void {
    (connection as Connection).query(this.#statement);
  }

  handleCopyInResponse(connection: Connection): void {
    void this.#send(connection);
  }

  handleError(error: unknown): void {
    this.#isOver = true;
    // Where our own source failed, the server only repeats that we said so.
    this.#reject(this.#failure === undefined ? error : this.#failure.error);
  }

  handleReadyForQuery(): void {
    this.#isOver = true;
    this.#resolve();
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyData(): void {}

  async #send(connection: Connection): Promise<void> {
    try {
      for await (const piece of this.#pieces) {
        if (this.#isOver) return;
        connection.sendCopyFromChunk(piece);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      if (!this.#isOver) connection.endCopyFrom();
    } catch (error) {
      this.#failure = { error };
      if (!this.#isOver) connection.sendCopyFail('the source failed');
    }
  }
}
