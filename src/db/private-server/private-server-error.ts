export type PrivateServerErrorCode =
  | 'binaries-missing'
  | 'data-folder-unusable'
  | 'belongs-to-another-user'
  | 'secrets-lost'
  | 'initdb-failed'
  | 'needs-upgrade'
  | 'made-by-newer'
  | 'in-use'
  | 'start-failed'
  | 'start-timed-out'
  | 'no-unprivileged-user';

/** What went wrong with the private database server. The message is written for the person who started Takt. */
export class PrivateServerError extends Error {
  readonly code: PrivateServerErrorCode;

  constructor(code: PrivateServerErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'PrivateServerError';
    this.code = code;
  }
}
