import type { ClamdAddress } from '../files/scan-virus.ts';
import { EnvironmentError, read, type Variables } from './read-variable.ts';

/**
 * CLAMD_ADDRESS: `host:port`, or the path of a socket on this machine.
 *
 * Example: `127.0.0.1:3310` is `{ host: '127.0.0.1', port: 3310 }`, and `/run/clamav/clamd.ctl` is a path.
 */
export function readClamdAddress(variables: Variables): ClamdAddress | undefined {
  const text = read(variables, 'CLAMD_ADDRESS');
  if (text === undefined) return undefined;
  if (text.startsWith('/')) return { path: text };
  const [, host, port] = /^(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})$/.exec(text) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535)
    throw new EnvironmentError(
      'CLAMD_ADDRESS is host:port or the path of a socket, for example 127.0.0.1:3310 or /run/clamav/clamd.ctl',
    );
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}
