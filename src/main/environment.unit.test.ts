import { describe, expect, test } from 'vitest';
import { EnvironmentError, projectFolder, readEnvironment } from './environment.ts';

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(readEnvironment({})).toEqual({
      port: 4180,
      publicUrl: 'http://localhost:4180',
      dataFolder: `${projectFolder}/data`,
      database: undefined,
      smtpUrl: undefined,
      imapUrl: undefined,
      smsUrl: undefined,
      timestampUrl: undefined,
      samplesFolder: undefined,
      failpoints: [],
    });
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

  test('does not repeat a password in a message', () => {
    expect(() => readEnvironment({ SMTP_URL: 'user:hemmelig@mail' })).toThrow(
      expect.not.stringContaining('hemmelig') as unknown as string,
    );
  });
});
