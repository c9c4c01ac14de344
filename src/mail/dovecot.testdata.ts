import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';

const program = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) => existsSync(path));

/** Without root, Dovecot's configuration differs from system to system; the tests are not worth that. */
export const canRunDovecot = program !== undefined && userInfo().uid === 0;

/** To name a group of tests by. */
export function onDovecot(what: string): string {
  return canRunDovecot ? what : `${what}: skipped, Dovecot is not installed or this is not root`;
}

/** Dovecot refuses to read mail as root; this is "nobody" on every Debian. */
const nobody = 65534;

export interface Dovecot {
  port: number;
  imapUrl: string;
  /** Puts a mail into the inbox, as a mail server does. */
  deliver(name: string, text: string): Promise<void>;
  /** How many mails lie in a folder, `Takt.Mottatt`; the inbox is ''. */
  count(folder: string): Promise<number>;
  /** Removes all mail and all folders. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/** An IMAP server of its own, with one mailbox. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'takt-dovecot-'));
  await makeInbox(folder);
  await chmod(folder, 0o755);
  const port = await freePort();
  await writeFile(join(folder, 'passwd'), 'office:{PLAIN}p@ss:::::\n');
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port));
  const server = spawn(program!, ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await waitUntilAnswering(port);
  return {
    port,
    imapUrl: `imap://office:p%40ss@127.0.0.1:${port}`,
    deliver: async (name, text) => {
      const written = join(folder, 'mail/tmp', name);
      await writeFile(written, text);
      await chown(written, nobody, nobody);
      await rename(written, join(folder, 'mail/new', name));
    },
    count: async (name) => {
      const at = join(folder, 'mail', name === '' ? '' : `.${name}`);
      const found = await Promise.all(['new', 'cur'].map((sub) => readdir(join(at, sub)).catch(() => [])));
      // One that goes from the one to the other while we look is still one.
      return new Set(found.flat().map((file) => file.split(':')[0])).size;
    },
    empty: async () => {
      // The server may be writing the last of its indexes.
      await rm(join(folder, 'mail'), { recursive: true, maxRetries: 50, retryDelay: 20 });
      await makeInbox(folder);
    },
    stop: async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeInbox(folder: string): Promise<void> {
  for (const name of ['', 'new', 'cur', 'tmp']) {
    await mkdir(join(folder, 'mail', name), { recursive: true });
    await chown(join(folder, 'mail', name), nobody, nobody);
  }
}

function configuration(folder: string, port: number): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
default_internal_user = nobody
default_login_user = nobody
default_internal_group = nogroup
mail_location = maildir:${folder}/mail
namespace inbox {
  inbox = yes
  separator = .
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = passwd-file
  args = ${folder}/passwd
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${folder}
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitUntilAnswering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port,
      secure: false,
      auth: { user: 'office', pass: 'p@ss' },
      logger: false,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.logout();
    } catch {
      client.close();
      await wait(50);
    }
  }
  throw new Error('Dovecot did not answer');
}
