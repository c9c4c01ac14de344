import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClamdAddress } from '../files/scan-virus.ts';
import { readBackupSettings, type BackupSettings } from './backup-settings.ts';
import { readClamdAddress } from './clamd-address.ts';
import { readFilesBucket, type FilesBucket } from './files-bucket.ts';
import {
  readIdentity,
  readStaffProvider,
  type IdentitySettings,
  type StaffProviderSettings,
} from './identity-settings.ts';
import { readIntakeMailbox, type IntakeMailbox } from './intake-mailbox.ts';
import { readNetworkSettings, type NetworkSettings } from './network-settings.ts';
import { EnvironmentError, read, readUrl, type Variables } from './read-variable.ts';
import { readWatchSettings, type WatchSettings } from './watch-settings.ts';

/** The folder of the project: where package.json lies. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Everything that can be set from outside. This file is the only one that reads `process.env`; what belongs together is read by a file of its own. */
export interface Environment {
  /** PORT: where the server listens. */
  port: number;
  /** LISTEN_ADDRESS and TRUSTED_PROXIES. */
  network: NetworkSettings;
  /** PUBLIC_URL: how people reach the server; links and the origin check follow it. Without a slash at the end. */
  publicUrl: string;
  /** TAKT_DATA: where files, the secret, unfinished uploads and the private database lie. Absolute. */
  dataFolder: string;
  /** DATABASE_URL and DATABASE_OWNER_URL: an office's own PostgreSQL server; undefined means the private one. */
  database: { appUrl: string; ownerUrl: string } | undefined;
  /** SMTP_URL: without it nothing leaves the house. */
  smtpUrl: string | undefined;
  /** IMAP_URL: the mailbox that delivery reports come back to. */
  imapUrl: string | undefined;
  /** INTAKE_…: the mailbox that clients send to; undefined means that no mail comes in. */
  intakeMailbox: IntakeMailbox | undefined;
  /** SMS_URL: an HTTP gateway for text messages. */
  smsUrl: string | undefined;
  /** TSA_URL: a time stamp authority (RFC 3161) for sealed agreements. */
  timestampUrl: string | undefined;
  /** FIKEN_URL: where Fiken's API answers, for trials; undefined means where it really does. */
  fikenUrl: string | undefined;
  /** OIDC_…: an identity provider, by which a signer may confirm who they are; undefined where there is none. */
  identity: IdentitySettings | undefined;
  /** STAFF_OIDC_…: the office's own provider, by which its people sign in; undefined where there is none. */
  staffProvider: StaffProviderSettings | undefined;
  /** FILES_S3_…: a bucket that the clients' files are kept in; undefined means on the disk, in `dataFolder`. */
  filesBucket: FilesBucket | undefined;
  /** CLAMD_ADDRESS: the virus scanner that files go through; undefined means that none looks. */
  clamd: ClamdAddress | undefined;
  /** TAKT_BACKUP_…: where backups go every night, and how long they are kept. */
  backup: BackupSettings;
  /** TAKT_LOG, TAKT_METRICS_TOKEN, OTEL_EXPORTER_OTLP_ENDPOINT, MAIL_DKIM_SELECTOR: how the installation is watched. */
  watch: WatchSettings;
  /** TAKT_FAILPOINTS: named places at which tests make a process fail, separated by commas. */
  failpoints: readonly string[];
}

/**
 * Reads the environment once, at the edge. An empty value counts as not set.
 * @throws EnvironmentError
 */
export function readEnvironment(variables: Variables = process.env): Environment {
  const port = readPort(variables);
  const folder = (name: string): string | undefined => {
    const value = read(variables, name);
    return value === undefined ? undefined : path.resolve(value);
  };
  const publicUrl = (readUrl(variables, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`).replace(
    /\/+$/,
    '',
  );
  const dataFolder = folder('TAKT_DATA') ?? path.join(projectFolder, 'data');
  return {
    port,
    network: readNetworkSettings(variables),
    publicUrl,
    dataFolder,
    database: readDatabase(variables),
    smtpUrl: readUrl(variables, 'SMTP_URL', ['smtp:', 'smtps:']),
    imapUrl: readUrl(variables, 'IMAP_URL', ['imap:', 'imaps:']),
    intakeMailbox: readIntakeMailbox(variables),
    smsUrl: readUrl(variables, 'SMS_URL', ['http:', 'https:']),
    timestampUrl: readUrl(variables, 'TSA_URL', ['http:', 'https:']),
    fikenUrl: readUrl(variables, 'FIKEN_URL', ['http:', 'https:']),
    identity: readIdentity(variables, publicUrl),
    staffProvider: readStaffProvider(variables, publicUrl),
    filesBucket: readFilesBucket(variables),
    clamd: readClamdAddress(variables),
    backup: readBackupSettings(variables, dataFolder),
    watch: readWatchSettings(variables),
    failpoints: (read(variables, 'TAKT_FAILPOINTS') ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  };
}

function readPort(variables: Variables): number {
  const text = read(variables, 'PORT') ?? '4180';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new EnvironmentError(`PORT is "${text}", but a port is a whole number from 0 to 65535, for example 4180.`);
  }
  return port;
}

function readDatabase(variables: Variables): Environment['database'] {
  const appUrl = readUrl(variables, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const ownerUrl = readUrl(variables, 'DATABASE_OWNER_URL', ['postgres:', 'postgresql:']);
  if (appUrl === undefined && ownerUrl === undefined) return undefined;
  if (appUrl === undefined || ownerUrl === undefined) {
    throw new EnvironmentError(
      'DATABASE_URL (the role of the application) and DATABASE_OWNER_URL (the role that owns the tables) must both be set, or neither.',
    );
  }
  for (const [name, url] of [
    ['DATABASE_URL', appUrl],
    ['DATABASE_OWNER_URL', ownerUrl],
  ] as const) {
    if (new URL(url).username === '')
      throw new EnvironmentError(`${name} names no user: postgresql://USER:PASSWORD@HOST/takt`);
  }
  return { appUrl, ownerUrl };
}
