import { EnvironmentError, loopbackNames, read, readUrl, type Variables } from './read-variable.ts';

/** Where files are kept instead of on the disk: a server that speaks S3. */
export interface FilesBucket {
  /** FILES_S3_ENDPOINT: its address, without the bucket. */
  endpoint: string;
  /** FILES_S3_REGION and FILES_S3_BUCKET. */
  region: string;
  bucket: string;
  /** FILES_S3_KEY_ID and FILES_S3_SECRET: the key that may read, write, list and delete there. */
  keyId: string;
  secret: string;
  /** FILES_S3_PREFIX: what every key begins with, for a bucket that others use too. Empty, or ends in a slash. */
  prefix: string;
}

const bucketNames = [
  'FILES_S3_ENDPOINT',
  'FILES_S3_BUCKET',
  'FILES_S3_REGION',
  'FILES_S3_KEY_ID',
  'FILES_S3_SECRET',
] as const;

export function readFilesBucket(variables: Variables): FilesBucket | undefined {
  const prefix = read(variables, 'FILES_S3_PREFIX');
  const missing = bucketNames.filter((name) => read(variables, name) === undefined);
  // With one setting lost in a move, files would quietly go to the disk of a machine that is thrown away.
  if (missing.length > 0) {
    if (missing.length === bucketNames.length && prefix === undefined) return undefined;
    throw new EnvironmentError(`To keep files in a bucket ${missing.join(' and ')} must be set too.`);
  }
  const endpoint = readUrl(variables, 'FILES_S3_ENDPOINT', ['http:', 'https:'])!;
  const { protocol, hostname, pathname, search, username } = new URL(endpoint);
  if (protocol !== 'https:' && !loopbackNames.has(hostname))
    throw new EnvironmentError(
      "FILES_S3_ENDPOINT must begin with https://, but on this machine: clients' files go there.",
    );
  if (pathname !== '/' || search !== '' || username !== '')
    throw new EnvironmentError(
      'FILES_S3_ENDPOINT is the address of the server alone, for example https://s3.example; the bucket stands in FILES_S3_BUCKET.',
    );
  const bucket = read(variables, 'FILES_S3_BUCKET')!;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new EnvironmentError(
      'FILES_S3_BUCKET is no name of a bucket: small letters, digits, - and ., for example takt-files',
    );
  if (prefix !== undefined && !/^[A-Za-z0-9][\w./-]{0,200}$/.test(prefix))
    throw new EnvironmentError('FILES_S3_PREFIX is letters, digits and /, for example takt/files');
  return {
    endpoint,
    bucket,
    region: read(variables, 'FILES_S3_REGION')!,
    keyId: read(variables, 'FILES_S3_KEY_ID')!,
    secret: read(variables, 'FILES_S3_SECRET')!,
    prefix: prefix === undefined ? '' : `${prefix.replace(/\/+$/, '')}/`,
  };
}
