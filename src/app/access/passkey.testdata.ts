import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { inOffice } from '../../db/connect.ts';
import type { TestAccess, TestOffice } from './access.testdata.ts';

export interface TestPasskey {
  /** What an authenticator answers to this challenge on a page of this server: touched, and opened by finger, face or PIN. */
  answer(challenge: string, publicUrl: string): Record<string, unknown>;
}

/** A passkey of the office's person, kept as if it had been registered, and the authenticator that holds it. */
export async function addTestPasskey(
  context: TestAccess['context'],
  { officeId, staffId }: TestOffice,
): Promise<TestPasskey> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y } = publicKey.export({ format: 'jwk' });
  // A COSE key in CBOR: { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y }.
  const coseKey = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x!, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y!, 'base64url'),
  ]);
  const id = randomBytes(16).toString('base64url');
  await inOffice(context.db, officeId, (trx) =>
    trx
      .insertInto('passkey')
      .values({
        office_id: officeId,
        id: context.ids.next(),
        staff_id: staffId,
        credential_id: id,
        public_key: coseKey,
        counter: 0,
        name: 'Nøkkel',
        created_at: context.clock.now(),
      })
      .execute(),
  );
  let counter = 0;
  return {
    answer(challenge, publicUrl) {
      counter += 1;
      const { hostname, origin } = new URL(publicUrl);
      const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }));
      const count = Buffer.alloc(4);
      count.writeUInt32BE(counter);
      const authenticatorData = Buffer.concat([sha256(Buffer.from(hostname)), Buffer.from([0x05]), count]);
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), privateKey);
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
