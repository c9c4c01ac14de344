import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const fileName = 'secret';

/**
 * The secret of this installation: links and codes are keyed with it, so that the database alone opens no door. It is made once and kept beside the
 * data, readable by its owner only; losing it ends every link and nothing else.
 */
export function readInstallationSecret(dataFolder: string): string {
  const file = path.join(dataFolder, fileName);
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  fs.mkdirSync(dataFolder, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  try {
    // 'wx' fails when another process was first; then its secret is the one.
    fs.writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return fs.readFileSync(file, 'utf8').trim();
  }
}

/** Puts the secret of a backup in the place of the one that is here, if that is another; that one is kept beside it. */
export function replaceInstallationSecret(dataFolder: string, secret: string): void {
  const file = path.join(dataFolder, fileName);
  fs.mkdirSync(dataFolder, { recursive: true });
  if (fs.existsSync(file)) {
    if (fs.readFileSync(file, 'utf8').trim() === secret) return;
    fs.copyFileSync(file, `${file}.before-restore`);
  }
  fs.writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600, flush: true });
  fs.renameSync(`${file}.new`, file);
}
