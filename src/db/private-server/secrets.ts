import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import type { Layout } from './layout.ts';
import { PrivateServerError } from './private-server-error.ts';

/** Random words that only this data folder knows. They are letters, digits, `-` and `_`, so no URL or SQL escapes. */
export interface Secrets {
  /** Shown by a process that wants a lease, so that another user of the machine cannot hold the server up. */
  doorKey: string;
  setupPassword: string;
  ownerPassword: string;
  appPassword: string;
}

/**
 * Reads the secrets, or makes them for a folder without a cluster. Two processes may come at the same moment: the file
 * appears whole by `link`, which fails for the second one, who then reads what the first one made.
 *
 * @throws PrivateServerError `secrets-lost` when there is a cluster but no secrets, `belongs-to-another-user`
 */
export function readOrMakeSecrets(layout: Layout): Secrets {
  if (!fs.existsSync(layout.secretsFile)) {
    if (fs.existsSync(layout.cluster)) {
      throw new PrivateServerError(
        'secrets-lost',
        `${layout.cluster} holds a database, but ${layout.secretsFile} with its passwords is missing. Put it back from a backup; nothing was changed.`,
      );
    }
    make(layout);
  }
  try {
    return JSON.parse(fs.readFileSync(layout.secretsFile, 'utf8')) as Secrets;
  } catch (cause) {
    throw new PrivateServerError(
      'secrets-lost',
      `${layout.secretsFile} with the database's passwords cannot be read (${(cause as Error).message}). Put it back from a backup; nothing was changed.`,
      { cause },
    );
  }
}

function make(layout: Layout): void {
  const word = (): string => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    doorKey: word(),
    setupPassword: word(),
    ownerPassword: word(),
    appPassword: word(),
  };
  const temporary = `${layout.secretsFile}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = fs.openSync(temporary, 'wx', 0o600);
  fs.writeSync(file, JSON.stringify(secrets, null, 2) + '\n');
  fs.fsyncSync(file);
  fs.closeSync(file);
  if (layout.runsAsOther) fs.chownSync(temporary, layout.runner.uid, layout.runner.gid);
  try {
    fs.linkSync(temporary, layout.secretsFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.unlinkSync(temporary);
  }
}
