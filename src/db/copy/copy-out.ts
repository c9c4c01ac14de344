import type pg from 'pg';

/** So much is gathered before it is handed on: the server sends a message for each row. */
const pieceBytes = 256 * 1024;
/** With so many pieces waiting the socket is left alone until whoever writes has caught up. */
const waitingMax = 8;

/**
 * Runs `copy (…) to stdout` and yields what the server sends, in pieces of whole rows, each row ending in a line feed. A reader that is slow slows the
 * server down; one that stops must close the connection, which is still being sent to. Throws the database's error.
 */
export async function* copyOut(client: pg.Client, statement: string): AsyncGenerator<Buffer> {
  const copy = client.query(new CopyOut(statement));
  for (;;) {
    const piece = await copy.next();
    if (piece === undefined) return;
    yield piece;
  }
}

/** What the driver's connection offers of what is needed here; its types leave it out. */
interface Connection {
  query(text: string): void;
  sendCopyFail(message: string): void;
  stream: { pause(): void; resume(): void };
}

class CopyOut implements pg.Submittable {
  readonly #statement: string;
  readonly #ready: Buffer[] = [];
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;
  #connection: Connection | undefined;
  #isPaused = false;
  #end: { error?: unknown } | undefined;
  #wake: () => void = () => {};

  constructor(statement: string) {
    this.#statement = statement;
  }

  submit(connection: unknown): void {
    this.#connection = connection as Connection;
    this.#connection.query(this.#statement);
  }

  /** The next piece; undefined after the last. */
  async next(): Promise<Buffer | undefined> {
    for (;;) {
      const piece = this.#ready.shift();
      if (this.#isPaused && this.#ready.length < waitingMax / 2) {
        this.#isPaused = false;
        this.#connection!.stream.resume();
      }
      if (piece !== undefined) return piece;
      if (this.#end !== undefined) {
        if (this.#end.error !== undefined) throw this.#end.error;
        return undefined;
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // Copied, because the driver writes the next message over it.
    this.#gathered.push(Buffer.from(chunk));
    this.#gatheredBytes += chunk.length;
    if (this.#gatheredBytes < pieceBytes) return;
    this.#handOn();
    if (this.#ready.length < waitingMax || this.#isPaused) return;
    this.#isPaused = true;
    this.#connection!.stream.pause();
  }

  handleError(error: unknown): void {
    this.#finish({ error });
  }

  handleReadyForQuery(): void {
    this.#handOn();
    this.#finish({});
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyInResponse(connection: Connection): void {
    connection.sendCopyFail('nothing to send');
  }

  #handOn(): void {
    if (this.#gatheredBytes === 0) return;
    this.#ready.push(Buffer.concat(this.#gathered, this.#gatheredBytes));
    this.#gathered = [];
    this.#gatheredBytes = 0;
    this.#wake();
  }

  #finish(end: { error?: unknown }): void {
    this.#end ??= end;
    this.#wake();
  }
}
