import http from 'node:http';

/** Connections that are kept, as a telephone or another system keeps its own. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** Sends a file in one request and answers what was said. Throws for any other status. */
export function putFile(
  url: string,
  bytes: Buffer,
  expected: readonly number[],
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        method: 'PUT',
        agent,
        headers: { ...headers, 'content-type': 'application/octet-stream', 'content-length': bytes.length },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.on('error', reject).on('end', () => {
          if (expected.includes(answer.statusCode ?? 0)) resolve(text);
          else reject(new Error(`${url}: ${answer.statusCode} ${text}`));
        });
      },
    );
    request.on('error', reject);
    request.end(bytes);
  });
}

/** Lets the kept connections go. */
export function closeConnections(): void {
  agent.destroy();
}
