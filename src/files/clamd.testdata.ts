import { createServer, type Socket } from 'node:net';
import type { ClamdAddress } from './scan-virus.ts';

export interface ClamdDouble {
  address: ClamdAddress;
  /** The files that came whole, in the order they came. */
  files: Buffer[];
  close(): Promise<void>;
}

/** Speaks clamd's side of INSTREAM: takes the pieces and, after the last, lets `answer` do what it likes with the connection. */
export async function startClamdDouble(
  answer: (socket: Socket, file: Buffer) => void,
  { path, onPiece }: { path?: string; onPiece?: (socket: Socket, soFar: number) => void } = {},
): Promise<ClamdDouble> {
  const files: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => {});
    const command = 'zINSTREAM\0';
    let came = Buffer.alloc(0);
    let begun = false;
    const pieces: Buffer[] = [];
    socket.on('data', (chunk) => {
      came = Buffer.concat([came, chunk]);
      if (!begun) {
        if (came.length < command.length) return;
        if (came.subarray(0, command.length).toString() !== command) return void socket.end('UNKNOWN COMMAND\0');
        came = came.subarray(command.length);
        begun = true;
      }
      while (came.length >= 4) {
        const length = came.readUInt32BE();
        if (length === 0) {
          files.push(Buffer.concat(pieces));
          return void answer(socket, files.at(-1)!);
        }
        if (came.length < 4 + length) return;
        pieces.push(came.subarray(4, 4 + length));
        came = came.subarray(4 + length);
        onPiece?.(socket, Buffer.concat(pieces).length);
      }
    });
  });
  await new Promise<void>((resolve) =>
    path === undefined ? server.listen(0, '127.0.0.1', resolve) : server.listen(path, resolve),
  );
  const at = server.address() as { port: number };
  return {
    address: path === undefined ? { host: '127.0.0.1', port: at.port } : { path },
    files,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
