import { connect } from 'node:tls';

export type FoundCertificate = { validUntil: string; isTrusted: boolean } | { failed: 'no-answer' | 'no-certificate' };

/** Until when the certificate of an address holds, as whoever comes there sees it. An address without TLS has none. */
export async function findCertificate(address: string, timeoutMs = 4_000): Promise<FoundCertificate | undefined> {
  const { protocol, hostname, port } = new URL(address);
  if (protocol !== 'https:') return undefined;
  return new Promise((resolve) => {
    // It is looked at also where it is not trusted: that it is not is the answer.
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      rejectUnauthorized: false,
    });
    const end = (found: FoundCertificate): void => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(timeoutMs, () => end({ failed: 'no-answer' }));
    socket.once('error', () => end({ failed: 'no-answer' }));
    socket.once('secureConnect', () => {
      const { valid_to: validTo } = socket.getPeerCertificate();
      const at = Date.parse(validTo ?? '');
      if (Number.isNaN(at)) end({ failed: 'no-certificate' });
      else end({ validUntil: new Date(at).toISOString(), isTrusted: socket.authorized });
    });
  });
}
