import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Layout } from './layout.ts';
import { PrivateServerError } from './private-server-error.ts';
import type { Secrets } from './secrets.ts';

/** The database and its roles. `takt_setup` is the superuser; nothing connects as it in daily work. */
export const DATABASE = 'takt';
export const SETUP_ROLE = 'takt_setup';
export const OWNER_ROLE = 'takt_owner';
export const APP_ROLE = 'takt_app';

/**
 * Makes the cluster with its roles and the empty database when it is not there yet.
 *
 * Everything happens in a folder beside it that is renamed at the very end: a process killed half way leaves rubbish
 * that the next one sweeps, never a cluster that looks whole. Roles are made by `postgres --single`, before any server
 * listens, so no moment exists in which the server is up without its passwords.
 *
 * @throws PrivateServerError `initdb-failed`, `no-unprivileged-user`
 */
export function makeCluster(layout: Layout, native: string, secrets: Secrets, options: { sync: boolean }): void {
  sweepHalfMade(layout);
  if (fs.existsSync(layout.cluster)) return;
  const making = path.join(layout.base, `postgres.making-${process.pid}`);
  const passwordFile = path.join(layout.base, `postgres.making-${process.pid}.word`);
  fs.mkdirSync(making, { mode: 0o700 });
  fs.writeFileSync(passwordFile, secrets.setupPassword + '\n', { mode: 0o600 });
  if (layout.runsAsOther) {
    fs.chownSync(making, layout.runner.uid, layout.runner.gid);
    fs.chownSync(passwordFile, layout.runner.uid, layout.runner.gid);
  }
  // C.UTF-8 is missing on some systems; the collation comes from ICU either way, so plain C serves as well.
  let failure = '';
  for (const locale of ['C.UTF-8', 'C']) {
    failure = runInitdb(layout, native, making, passwordFile, locale, options.sync);
    if (!failure.includes('invalid locale')) break;
  }
  fs.rmSync(passwordFile, { force: true });
  if (failure !== '') throw explain(layout, failure);
  writeAccessRules(layout, making);
  makeRoles(layout, native, making, secrets);
  fs.renameSync(making, layout.cluster);
  if (options.sync) syncFolder(layout.base);
}

function sweepHalfMade(layout: Layout): void {
  for (const name of fs.readdirSync(layout.base)) {
    if (name.startsWith('postgres.making-')) fs.rmSync(path.join(layout.base, name), { recursive: true, force: true });
  }
}

function runInitdb(
  layout: Layout,
  native: string,
  making: string,
  passwordFile: string,
  locale: string,
  sync: boolean,
): string {
  const args = ['-D', making, '-U', SETUP_ROLE, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  args.push(`--locale=${locale}`, '--locale-provider=icu', '--icu-locale=nb-NO', '--no-instructions');
  // A bit that changes on the disk becomes an error when it is read, and never a wrong figure.
  args.push('--data-checksums');
  if (!sync) args.push('--no-sync');
  const result = run(layout, path.join(native, 'bin/initdb'), args);
  return result.status === 0 ? '' : result.output || 'initdb ended without a word';
}

/** Only the unix socket, and only with a password. */
function writeAccessRules(layout: Layout, making: string): void {
  const file = path.join(making, 'pg_hba.conf');
  fs.writeFileSync(file, '# Takt talks to this server over its unix socket only.\nlocal all all scram-sha-256\n');
  if (layout.runsAsOther) fs.chownSync(file, layout.runner.uid, layout.runner.gid);
}

/**
 * One statement per line, as single-user mode wants it. It runs in template1, so that what is granted on built-in
 * functions (a base backup) holds in the database that is copied from it.
 */
function makeRoles(layout: Layout, native: string, making: string, secrets: Secrets): void {
  const statements = [
    `create role ${OWNER_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole password '${secrets.ownerPassword}'`,
    `create role ${APP_ROLE} login nosuperuser nobypassrls nocreatedb nocreaterole password '${secrets.appPassword}'`,
    `grant execute on function pg_catalog.pg_backup_start(text, boolean) to ${OWNER_ROLE}`,
    `grant execute on function pg_catalog.pg_backup_stop(boolean) to ${OWNER_ROLE}`,
    `create database ${DATABASE} owner ${OWNER_ROLE}`,
    `revoke all on database ${DATABASE} from public`,
    `grant connect on database ${DATABASE} to ${APP_ROLE}`,
  ];
  const result = run(
    layout,
    path.join(native, 'bin/postgres'),
    ['--single', '-D', making, '-j', '-c', 'exit_on_error=on', '-c', 'log_min_messages=error', 'template1'],
    statements.map((statement) => `${statement};\n\n`).join(''),
  );
  if (result.status !== 0 || /ERROR|FATAL|PANIC/.test(result.output)) {
    throw new PrivateServerError('initdb-failed', `The database's roles could not be made: ${result.output}`);
  }
}

function run(layout: Layout, program: string, args: string[], input = ''): { status: number | null; output: string } {
  const result = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    cwd: layout.base,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...(layout.runsAsOther ? layout.runner : {}),
  });
  return { status: result.status, output: (result.error?.message ?? result.stderr).trim() };
}

function explain(layout: Layout, failure: string): PrivateServerError {
  if (/could not look up effective user|EPERM/.test(failure)) {
    return new PrivateServerError(
      'no-unprivileged-user',
      `PostgreSQL does not run as root, and it cannot run as user ${layout.runner.uid} here (${failure}). Start Takt as an ordinary user that has a line in /etc/passwd.`,
    );
  }
  return new PrivateServerError('initdb-failed', `The database could not be made in ${layout.base}: ${failure}`);
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
