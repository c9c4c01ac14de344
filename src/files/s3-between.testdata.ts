import { createServer, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Interference = 'pass' | 'cut' | 'damage' | { status: number; code: string };

export interface Between {
  port: number;
  /** Asked about each request before it goes on. May wait. `damage` changes the first byte of the answer, `cut` ends the connection. */
  interfere: (method: string, path: string, headers: IncomingHttpHeaders) => Interference | Promise<Interference>;
  close(): Promise<void>;
}

/** Stands between a store and its server and does to single requests what networks and bad disks do. */
export async function standBetween(serverPort: number): Promise<Between> {
  const server = createServer(async (incoming, answer) => {
    const what = await between.interfere(incoming.method!, incoming.url!, incoming.headers);
    if (what === 'cut') return void incoming.socket.destroy();
    if (typeof what === 'object') {
      await text(incoming);
      return void answer.writeHead(what.status).end(`<Error><Code>${what.code}</Code></Error>`);
    }
    const { method, url: path, headers } = incoming;
    const onward = request({ host: '127.0.0.1', port: serverPort, method, path, headers });
    onward.once('response', (came: IncomingMessage) => {
      answer.writeHead(came.statusCode!, came.headers);
      let first = what === 'damage';
      came.on('data', (chunk: Buffer) => {
        if (first) chunk[0]! ^= 1;
        first = false;
        answer.write(chunk);
      });
      came.once('end', () => answer.end());
    });
    onward.once('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const between: Between = {
    port: (server.address() as AddressInfo).port,
    interfere: () => 'pass',
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return between;
}
