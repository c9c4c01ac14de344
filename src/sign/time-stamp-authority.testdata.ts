import { createHash, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { readCertificateParts, readCertificates } from './certificate.ts';
import { childrenOf, context, der, derTag, integer, octetString, oid, readDer, sequence, setOf } from './der.ts';
import { authorityCertificate, authorityKey } from './keys.testdata.ts';
import { oids } from './object-identifiers.ts';

/** What the authority does: its duty, or one of the things that go wrong. */
export type Behaviour =
  | 'stamps'
  | 'refuses'
  | 'stamps-another-digest'
  | 'forgets-the-nonce'
  | 'signs-wrongly'
  | 'babbles'
  | 'is-down'
  | 'never-ends';

export interface TestAuthority {
  url: string;
  behaviour: Behaviour;
  requests: Buffer[];
  close(): Promise<void>;
}

/** A time stamp authority (RFC 3161) on loopback whose clock stands at 15 January 2027, 07:41:10. */
export async function startAuthority(): Promise<TestAuthority> {
  const authority: TestAuthority = { url: '', behaviour: 'stamps', requests: [], close: () => closing(server) };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    authority.requests.push(body);
    if (authority.behaviour === 'is-down') response.writeHead(503).end();
    else if (authority.behaviour === 'babbles') response.end('<html>Velkommen</html>');
    else if (authority.behaviour === 'never-ends') response.end(Buffer.alloc(200_000));
    else response.end(answer(body, authority.behaviour));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  authority.url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
  return authority;
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function answer(request: Buffer, behaviour: Behaviour): Buffer {
  if (behaviour === 'refuses') return sequence(sequence(integer(2)));
  const [, imprint, nonce] = childrenOf(readDer(request)) as [unknown, { bytes: Buffer }, { bytes: Buffer }];
  const other = sequence(sequence(oid(oids.sha256)), octetString(Buffer.alloc(32)));
  const info = sequence(
    integer(1),
    oid('1.3.6.1.4.1.99999.1'),
    behaviour === 'stamps-another-digest' ? other : imprint.bytes,
    integer(4711),
    der(derTag.generalizedTime, Buffer.from('20270115074110.25Z')),
    ...(behaviour === 'forgets-the-nonce' ? [] : [nonce.bytes]),
  );
  return sequence(sequence(integer(0)), token(info, behaviour === 'signs-wrongly'));
}

function token(info: Buffer, wrongly: boolean): Buffer {
  const certificate = readCertificates(authorityCertificate)![0]!;
  const { issuer, serial } = readCertificateParts(certificate);
  const sha256 = sequence(oid(oids.sha256));
  const attributes = setOf(
    sequence(oid(oids.contentType), setOf(oid(oids.timestampInfo))),
    sequence(oid(oids.messageDigest), setOf(octetString(sha256Of(info)))),
    sequence(oid(oids.signingCertificateV2), setOf(sequence(sequence(sequence(octetString(sha256Of(certificate))))))),
  );
  const signature = sign('sha256', wrongly ? info : attributes, authorityKey);
  const signer = sequence(
    integer(1),
    sequence(issuer, serial),
    sha256,
    context(0, readDer(attributes).content),
    sequence(oid(oids.ecdsaWithSha256)),
    octetString(signature),
  );
  const content = sequence(oid(oids.timestampInfo), context(0, octetString(info)));
  return sequence(
    oid(oids.signedData),
    context(0, sequence(integer(3), setOf(sha256), content, context(0, certificate), setOf(signer))),
  );
}

function sha256Of(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
