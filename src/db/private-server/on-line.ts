import type { Socket } from 'node:net';

/** Calls `listener` for each line that arrives. `node:readline` would turn a broken connection into a thrown error. */
export function onLine(socket: Socket, listener: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk) => {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) listener(line);
  });
}
