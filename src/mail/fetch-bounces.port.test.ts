import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchBounces } from './fetch-bounces.ts';

const dovecot = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((path) => existsSync(path));
// Without root, Dovecot's configuration differs from system to system; the test is not worth that.
const canRun = dovecot !== undefined && userInfo().uid === 0;

describe('a mailbox that cannot be reached', () => {
  it('is an answer, not an exception', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const found = await fetchBounces({ imapUrl: `imap://a:b@127.0.0.1:${port}`, timeoutMs: 500 }, async () => {});
    expect(found).toEqual({ unreachable: expect.any(String), handled: 0 });
  });

  it('with an address that is none is refused without repeating the password', async () => {
    await expect(fetchBounces({ imapUrl: 'http://a:secret@x' }, async () => {})).rejects.toMatchObject({
      code: 'mail.imap-url',
      details: {},
    });
  });
});

describe.skipIf(!canRun)(
  canRun ? 'a mailbox on Dovecot' : 'a mailbox on Dovecot: skipped, it is not installed or this is not root',
  () => {
    let folder: string;
    let server: ChildProcess;
    let imapUrl: string;
    let newMail: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'takt-dovecot-'));
      newMail = join(folder, 'mail/new');
      for (const name of ['', 'new', 'cur', 'tmp']) {
        await mkdir(join(folder, 'mail', name), { recursive: true });
        // Dovecot refuses to read mail as root; 65534 is "nobody" on every Debian.
        await chown(join(folder, 'mail', name), 65534, 65534);
      }
      await chmod(folder, 0o755);
      const port = await freePort();
      await writeFile(join(folder, 'passwd'), 'office:{PLAIN}p@ss:::::\n');
      await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port));
      server = spawn(dovecot!, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: ['ignore', 'ignore', 'inherit'] });
      imapUrl = `imap://office:p%40ss@127.0.0.1:${port}`;
      await waitUntilAnswering(port);
    }, 15_000);

    afterAll(async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    });

    const deliver = async (name: string) => {
      await writeFile(join(newMail, name), `Subject: ${name}\r\n\r\nbody of ${name}\r\n`);
      await chown(join(newMail, name), 65534, 65534);
    };
    const handledFiles = async () =>
      (await Promise.all(['new', 'cur'].map((sub) => readdir(join(folder, 'mail/.Takt.behandlet', sub))))).flat()
        .length;

    it('is read mail by mail; what was taken is moved, what failed stays and comes again', async () => {
      for (const name of ['one', 'two', 'three']) await deliver(name);
      const seen: string[] = [];
      const take = async (raw: Uint8Array) => {
        const subject = /Subject: (\w+)/.exec(Buffer.from(raw).toString())![1]!;
        seen.push(subject);
        if (subject === 'two' && seen.filter((name) => name === 'two').length === 1)
          throw new Error('database is away');
      };
      expect(await fetchBounces({ imapUrl }, take)).toEqual({
        handled: 2,
        failed: [{ uid: expect.any(Number), reason: 'database is away' }],
      });
      expect(await handledFiles()).toBe(2);
      await deliver('four');
      expect(await fetchBounces({ imapUrl }, take)).toEqual({ handled: 2, failed: [] });
      expect(await handledFiles()).toBe(4);
      expect(seen.toSorted()).toEqual(['four', 'one', 'three', 'two', 'two']);
      expect(await fetchBounces({ imapUrl }, take)).toEqual({ handled: 0, failed: [] });
    }, 15_000);

    it('takes no more than asked at once, and says when the password is wrong', async () => {
      for (let number = 0; number < 5; number++) await deliver(`many${number}`);
      const none = async () => {};
      expect(await fetchBounces({ imapUrl, limit: 2 }, none)).toEqual({ handled: 2, failed: [] });
      expect(await fetchBounces({ imapUrl, limit: 100 }, none)).toEqual({ handled: 3, failed: [] });
      expect(await fetchBounces({ imapUrl: imapUrl.replace('p%40ss', 'wrong') }, none)).toMatchObject({
        unreachable: expect.any(String),
      });
    }, 15_000);
  },
);

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
