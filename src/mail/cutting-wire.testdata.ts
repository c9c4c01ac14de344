import { connect, createServer, type Socket } from 'node:net';

export interface CuttingWire {
  port: number;
  /** The commands that have passed, without their numbers and what follows the first two words: `UID FETCH`. */
  commands: string[];
  /**
   * Asked at each command of the client: `before` cuts the wire instead of passing it on; `after` passes it on and cuts before the server's answer
   * comes back. `pass` leaves it alone.
   */
  cut: (command: string, index: number) => 'pass' | 'before' | 'after';
  /** Cuts everything that is connected now. */
  cutAll(): void;
  close(): Promise<void>;
}

/** Stands between an IMAP client and its server and cuts where it is told to. */
export async function startCuttingWire(serverPort: number): Promise<CuttingWire> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const onward = connect(serverPort, '127.0.0.1');
    let deaf = false;
    const end = () => {
      client.destroy();
      onward.destroy();
    };
    for (const socket of [client, onward]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    onward.on('data', (bytes) => {
      // The server has done what it was asked: its answer is what gets lost.
      if (deaf) return end();
      client.write(bytes);
    });
    client.on('data', (bytes) => {
      for (const [, command] of bytes.toString('latin1').matchAll(/^[A-Z0-9]+ ((?:UID )?[A-Z]+)|^DONE/gm)) {
        const name = command ?? 'DONE';
        const what = wire.cut(name, wire.commands.push(name) - 1);
        if (what === 'before') return end();
        if (what === 'after') deaf = true;
      }
      onward.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire: CuttingWire = {
    port: (server.address() as { port: number }).port,
    commands: [],
    cut: () => 'pass',
    cutAll: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      wire.cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return wire;
}
