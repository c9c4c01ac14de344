import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** What a text is locked with. */
export interface Lock {
  /** The installation's. */
  secret: string;
  /** What it is kept for: each purpose has a key of its own. Never changed, or nothing opens any more. */
  purpose: string;
  /** Whose it is, by id. It is authenticated: what was moved to another owner's row does not open there. */
  owner: string;
}

/**
 * Encrypts what must not be read in a stolen database, with the installation's secret that lies outside it. AES-256-GCM: the initialisation vector,
 * the tag, then the ciphertext.
 */
export function lockText(text: string, { secret, purpose, owner }: Lock): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Undefined where the secret, the purpose or the owner is another one, or a byte has changed. */
export function unlockText(bytes: Uint8Array, { secret, purpose, owner }: Lock): string | undefined {
  const all = Buffer.from(bytes);
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, purpose), all.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(all.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(all.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
