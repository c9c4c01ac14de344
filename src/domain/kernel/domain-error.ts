/**
 * Bad input or a broken rule. `code` is a dotted key of the message catalogue, so that the person reads it in the language of the screen;
 * `details` fills the sentence. Expected business outcomes are returned as unions instead of thrown.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}
