import { BlockList } from 'node:net';
import { describe, expect, test } from 'vitest';
import { projectFolder, readEnvironment } from './environment.ts';
import { EnvironmentError } from './read-variable.ts';

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      port: 4180,
      network: { listenAddress: undefined, trustedProxies: expect.any(BlockList) as unknown },
      publicUrl: 'http://localhost:4180',
      dataFolder: `${projectFolder}/data`,
      database: undefined,
      smtpUrl: undefined,
      imapUrl: undefined,
      intakeMailbox: undefined,
      smsUrl: undefined,
      timestampUrl: undefined,
      fikenUrl: undefined,
      identity: undefined,
      staffProvider: undefined,
      watch: { log: undefined, metricsToken: undefined, tracesEndpoint: undefined, dkimSelector: undefined },
      filesBucket: undefined,
      clamd: undefined,
      backup: { folder: `${projectFolder}/data/backups`, isBesideData: true, keep: { daily: 30, monthly: 12 } },
      failpoints: [],
    });
  });

  test('puts backups where it is told, and tells a folder beside the data from one elsewhere', () => {
    const backupOf = (variables: Record<string, string>) =>
      readEnvironment({ TAKT_DATA: '/srv/takt', ...variables }).backup;
    expect(backupOf({})).toMatchObject({ folder: '/srv/takt/backups', isBesideData: true });
    expect(backupOf({ TAKT_BACKUP_FOLDER: '/srv/takt-backups' })).toMatchObject({
      folder: '/srv/takt-backups',
      isBesideData: false,
    });
    expect(backupOf({ TAKT_BACKUP_FOLDER: 'none' }).folder).toBeUndefined();
    expect(backupOf({ TAKT_BACKUP_DAILY: '7', TAKT_BACKUP_MONTHLY: '24' }).keep).toEqual({ daily: 7, monthly: 24 });
    for (const wrong of ['0', '-1', 'many', '1.5'])
      expect(() => backupOf({ TAKT_BACKUP_DAILY: wrong })).toThrow('TAKT_BACKUP_DAILY is a whole number from 1');
  });

  test('takes what is set, and an empty value for not set', () => {
    const read = readEnvironment({
      PORT: '8080',
      PUBLIC_URL: 'https://takt.example/',
      TAKT_DATA: '/srv/takt',
      SMTP_URL: '',
      TAKT_FAILPOINTS: 'after-attempt, before-commit',
    });
    expect(read).toMatchObject({
      port: 8080,
      publicUrl: 'https://takt.example',
      dataFolder: '/srv/takt',
      smtpUrl: undefined,
      failpoints: ['after-attempt', 'before-commit'],
    });
  });

  test.each([
    [{ PORT: 'http' }, /PORT is "http"/],
    [{ PORT: '65536' }, /PORT is "65536"/],
    [{ PUBLIC_URL: 'takt.example' }, /PUBLIC_URL is not a complete address/],
    [{ SMTP_URL: 'http://mail.example' }, /SMTP_URL begins with http:\/\//],
    [{ DATABASE_URL: 'postgresql://takt_app@db.example/takt' }, /must both be set/],
    [
      { DATABASE_URL: 'postgresql://db.example/takt', DATABASE_OWNER_URL: 'postgresql://o@db.example/takt' },
      /DATABASE_URL names no user/,
    ],
  ])('refuses %o', (variables, message) => {
    expect(() => readEnvironment(variables)).toThrow(EnvironmentError);
    expect(() => readEnvironment(variables)).toThrow(message);
  });

  const bucket = {
    FILES_S3_ENDPOINT: 'https://s3.example',
    FILES_S3_BUCKET: 'takt-files',
    FILES_S3_REGION: 'eu-north-1',
    FILES_S3_KEY_ID: 'key',
    FILES_S3_SECRET: 'hemmelig',
  };

  test('keeps files in a bucket when all that it takes is set', () => {
    expect(readEnvironment({ ...bucket, FILES_S3_PREFIX: 'fjord' }).filesBucket).toEqual({
      endpoint: 'https://s3.example',
      bucket: 'takt-files',
      region: 'eu-north-1',
      keyId: 'key',
      secret: 'hemmelig',
      prefix: 'fjord/',
    });
    expect(readEnvironment({ ...bucket, FILES_S3_ENDPOINT: 'http://127.0.0.1:9000' }).filesBucket?.prefix).toBe('');
  });

  test.each([
    [{ FILES_S3_SECRET: '' }, /FILES_S3_SECRET must be set too/],
    [{ FILES_S3_KEY_ID: '', FILES_S3_REGION: '' }, /FILES_S3_REGION and FILES_S3_KEY_ID must be set too/],
    [{ FILES_S3_ENDPOINT: 'http://s3.example' }, /FILES_S3_ENDPOINT must begin with https/],
    [{ FILES_S3_ENDPOINT: 'https://s3.example/takt-files' }, /the bucket stands in FILES_S3_BUCKET/],
    [{ FILES_S3_BUCKET: 'Takt_Files' }, /FILES_S3_BUCKET is no name/],
    [{ FILES_S3_PREFIX: '../x' }, /FILES_S3_PREFIX is letters/],
  ])('refuses a bucket with %o', (change, message) => {
    expect(() => readEnvironment({ ...bucket, ...change })).toThrow(message);
  });

  test('does not take a prefix alone for a wish to keep files on the disk', () => {
    expect(() => readEnvironment({ FILES_S3_PREFIX: 'fjord' })).toThrow(/FILES_S3_ENDPOINT and/);
  });

  test.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('finds clamd at %s', (text, address) => {
    expect(readEnvironment({ CLAMD_ADDRESS: text }).clamd).toEqual(address);
  });

  test.each(['clamd', 'clamd:', 'clamd:0', 'clamd:99999', 'http://clamd:3310', 'run/clamd.ctl'])(
    'refuses clamd at %s',
    (text) => {
      expect(() => readEnvironment({ CLAMD_ADDRESS: text })).toThrow(/CLAMD_ADDRESS is host:port/);
    },
  );

  const intake = { INTAKE_IMAP_URL: 'imaps://inn:hemmelig@mail.example', INTAKE_ADDRESS: 'Inn@kontor.example' };

  test('knows the mailbox that clients send to', () => {
    expect(readEnvironment(intake).intakeMailbox).toEqual({
      imapUrl: 'imaps://inn:hemmelig@mail.example',
      address: 'inn@kontor.example',
      authservId: undefined,
    });
    const whole = { ...intake, INTAKE_ADDRESS: '*@inn.kontor.example', INTAKE_AUTHSERV_ID: 'MX.kontor.example' };
    expect(readEnvironment(whole).intakeMailbox).toMatchObject({
      address: '*@inn.kontor.example',
      authservId: 'mx.kontor.example',
    });
    expect(readEnvironment({ ...intake, IMAP_URL: `${intake.INTAKE_IMAP_URL}/Retur` }).imapUrl).toContain('/Retur');
  });

  test.each([
    [{ INTAKE_ADDRESS: '' }, /must both be set/],
    [{ INTAKE_IMAP_URL: '', INTAKE_AUTHSERV_ID: 'mx.kontor.example' }, /must both be set/],
    [{ INTAKE_ADDRESS: 'kontor.example' }, /INTAKE_ADDRESS is like/],
    [{ INTAKE_ADDRESS: 'inn+x@kontor.example' }, /INTAKE_ADDRESS is like/],
    [{ INTAKE_AUTHSERV_ID: 'mx kontor' }, /INTAKE_AUTHSERV_ID is the name/],
    [{ INTAKE_IMAP_URL: 'https://mail.example' }, /INTAKE_IMAP_URL begins with https/],
    [{ IMAP_URL: 'imaps://inn:annet@mail.example/INBOX' }, /name the same folder/],
  ])('refuses mail from clients with %o', (change, message) => {
    expect(() => readEnvironment({ ...intake, ...change })).toThrow(message);
  });

  const identity = {
    OIDC_ISSUER: 'https://id.example/realms/bank',
    OIDC_CLIENT_ID: 'takt',
    OIDC_CLIENT_SECRET: 'hemmelig',
    OIDC_NAME: 'BankID',
    PUBLIC_URL: 'https://takt.example',
  };

  test('takes an identity provider whole or not at all', () => {
    expect(readEnvironment(identity).identity).toEqual({
      issuer: 'https://id.example/realms/bank',
      clientId: 'takt',
      clientSecret: 'hemmelig',
      name: 'BankID',
      acrValues: undefined,
      acrAccepted: [],
    });
    const levels = { OIDC_ACR_VALUES: 'high substantial', OIDC_ACR_ACCEPTED: 'urn:bankid:bid;LOA=4  high' };
    expect(readEnvironment({ ...identity, ...levels }).identity).toMatchObject({
      acrValues: 'high substantial',
      acrAccepted: ['urn:bankid:bid;LOA=4', 'high'],
    });
    expect(
      readEnvironment({ ...identity, OIDC_ISSUER: 'http://127.0.0.1:8090', PUBLIC_URL: '' }).identity?.issuer,
    ).toBe('http://127.0.0.1:8090');
  });

  test.each([
    [{ ...identity, OIDC_CLIENT_SECRET: ' ' }, /OIDC_CLIENT_SECRET must be set too/],
    [{ OIDC_ACR_VALUES: 'high' }, /OIDC_ISSUER and OIDC_CLIENT_ID and OIDC_CLIENT_SECRET and OIDC_NAME must be set/],
    [{ ...identity, OIDC_ISSUER: 'id.example' }, /OIDC_ISSUER is not a complete address/],
    [{ ...identity, OIDC_ISSUER: 'http://id.example' }, /OIDC_ISSUER must begin with https/],
    [{ ...identity, OIDC_ISSUER: 'http://localhost.evil.example' }, /OIDC_ISSUER must begin with https/],
    [{ ...identity, OIDC_ISSUER: 'https://id.example/?a=b' }, /OIDC_ISSUER is an address without/],
    [{ ...identity, PUBLIC_URL: 'http://takt.example' }, /PUBLIC_URL must begin with https/],
    [{ ...identity, OIDC_NAME: 'x'.repeat(41) }, /at most 40 letters/],
  ])('refuses the identity provider of %o', (variables, message) => {
    expect(() => readEnvironment(variables)).toThrow(EnvironmentError);
    expect(() => readEnvironment(variables)).toThrow(message);
    expect(() => readEnvironment(variables)).toThrow(expect.not.stringContaining('hemmelig') as unknown as string);
  });

  test('does not repeat a password in a message', () => {
    expect(() => readEnvironment({ SMTP_URL: 'user:hemmelig@mail' })).toThrow(
      expect.not.stringContaining('hemmelig') as unknown as string,
    );
  });
});
