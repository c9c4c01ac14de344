import { quoted, type KeptTable } from '../../db/copy/kept-tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';

/** Tables that stay behind when an office leaves, and why: ways in that hold only here, and what the installation notes of itself. */
export const leftOutOfOffice: Readonly<Record<string, string>> = {
  access: 'links and sessions',
  one_time_code: 'codes to sign in with',
  absence_calendar: 'addresses of calendars, which are secrets of their owners and are given again',
  passkey: 'passkeys, which hold for this address only',
  staff_identity: 'who somebody is at the provider of this installation',
  staff_totp: 'secrets of one-time passwords',
  recovery_code: 'codes for who has lost the second factor',
  identity_confirmation: 'confirmations of who somebody is that are under way',
  idempotent_answer: 'answers kept for repeated requests',
  weekend_foresight: 'what was foreseen of weekends, which is worked out anew',
  own_stance: 'what somebody believes of their own part, which leaves them by their own act only',
  safe_keeping_fault: 'what checks of this installation have found',
};

/**
 * Columns that go out with another value, since what is in them is a key or is of use here only; beside each the column that says so. A seal whose key stays is
 * retired, a connection without its token is ended, a delivery key without its hash is withdrawn.
 */
const replaced: Readonly<Record<string, (at: string) => string>> = {
  'office_seal.private_key': () => `''::bytea`,
  'office_seal.retired_at': (at) => `coalesce(retired_at, ${at})`,
  'ledger_connection.token': () => 'null::bytea',
  'ledger_connection.disconnected_at': (at) => `coalesce(disconnected_at, ${at})`,
  // The office may not read a client's view of the year before its own is in, in no file either: where it has moved to, the client is asked again.
  'course_review.views': () =>
    `case when views ? 'openedWithout' or (views ? 'client' and views ? 'office') then views else views - 'client' end`,
  'delivery_key.token_hash': () => `'left-out-' || id`,
  'delivery_key.revoked_at': (at) => `coalesce(revoked_at, ${at})`,
};

export const replacedColumns: readonly string[] = Object.keys(replaced);

/** What of an office is written out: every table of its own but those that are left out. */
export function isOfOffice({ name, officeColumn }: KeptTable): boolean {
  return officeColumn !== null && !(name in leftOutOfOffice);
}

/** The rows of one table as they leave, with the names of their columns. */
export function officeRowsQuery({ name, columns, officeColumn }: KeptTable, officeId: string, at: Instant): string {
  if (!/^[0-9a-f-]{36}$/.test(officeId)) throw new Error('not an id');
  const literal = `'${new Date(at).toISOString()}'::timestamptz`;
  const list = columns.map((column) => {
    const other = replaced[`${name}.${column}`];
    return other === undefined ? quoted(column) : `${other(literal)} as ${quoted(column)}`;
  });
  return `select ${list.join(', ')} from public.${quoted(name)} where ${quoted(officeColumn!)} = '${officeId}'`;
}
