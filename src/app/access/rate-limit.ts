import { sql } from 'kysely';
import { instant, type Instant } from '../../domain/kernel/index.ts';
import { addSeconds, secondsBetween } from '../office-time.ts';
import type { AccessContext } from './access-context.ts';
import { keyedHash } from './token.ts';

/** At most `max` in a window of so many seconds. Windows are fixed: they begin at the same moments for everyone. */
export interface RateRule {
  name: string;
  max: number;
  windowSeconds: number;
}

export type Counted = { allowed: true } | { refused: 'too-many'; retryAfterSeconds: number };

/**
 * Counts one request against each rule, for its subject: a link, an address, an account. The subject is stored as a keyed hash only, so the
 * table names nobody. All rules are counted in one statement, in the order of their keys, so that two requests never wait for each other in
 * a circle. Refused requests count too.
 */
export async function countRequest(
  context: Pick<AccessContext, 'db' | 'clock' | 'secret'>,
  counts: readonly { rule: RateRule; subject: string }[],
): Promise<Counted> {
  const now = context.clock.now();
  const wanted = counts
    .map(({ rule, subject }) => ({
      rule,
      key: rateKeyOf(context, rule, subject),
      windowAt: windowOf(now, rule.windowSeconds),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const { rows } = await sql<{ key: string; count: number }>`
    insert into rate_limit (key, window_at, count)
    select key, window_at, 1 from unnest(${wanted.map(({ key }) => key)}::text[],
      ${wanted.map(({ windowAt }) => windowAt)}::timestamptz[]) as counted (key, window_at)
    on conflict (key, window_at) do update set count = rate_limit.count + 1
    returning key, count`.execute(context.db);
  const waits = wanted
    .filter(({ rule, key }) => rows.find((row) => row.key === key)!.count > rule.max)
    .map(({ rule, windowAt }) => secondsBetween(now, addSeconds(windowAt, rule.windowSeconds)));
  return waits.length === 0
    ? { allowed: true }
    : { refused: 'too-many', retryAfterSeconds: Math.max(1, Math.ceil(Math.max(...waits))) };
}

/** Whether a rule's window is used up, without counting anything: for rules that count only what went wrong. */
export async function findUsedUp(
  context: Pick<AccessContext, 'db' | 'clock' | 'secret'>,
  rule: RateRule,
  subject: string,
): Promise<Counted> {
  const now = context.clock.now();
  const windowAt = windowOf(now, rule.windowSeconds);
  const { rows } = await sql<{ count: number }>`
    select count from rate_limit where key = ${rateKeyOf(context, rule, subject)} and window_at = ${windowAt}`.execute(
    context.db,
  );
  if ((rows[0]?.count ?? 0) < rule.max) return { allowed: true };
  const wait = secondsBetween(now, addSeconds(windowAt, rule.windowSeconds));
  return { refused: 'too-many', retryAfterSeconds: Math.max(1, Math.ceil(wait)) };
}

/**
 * Whether this word comes for the first time. How a challenge is spent without a table of its own: the word is remembered until it would
 * not be believed any more.
 */
export async function spendOnce(
  context: Pick<AccessContext, 'db' | 'secret'>,
  purpose: string,
  word: string,
  until: Instant,
): Promise<boolean> {
  const key = spentKeyOf(context, purpose, word);
  const { numAffectedRows } = await sql`
    insert into rate_limit (key, window_at, count) values (${key}, ${until}, 1) on conflict do nothing`.execute(
    context.db,
  );
  return numAffectedRows === 1n;
}

/** Whether the word has come already. */
export async function isSpent(
  context: Pick<AccessContext, 'db' | 'secret'>,
  purpose: string,
  word: string,
  until: Instant,
): Promise<boolean> {
  const { rows } = await sql`
    select from rate_limit where key = ${spentKeyOf(context, purpose, word)} and window_at = ${until}`.execute(
    context.db,
  );
  return rows.length > 0;
}

function rateKeyOf({ secret }: Pick<AccessContext, 'secret'>, rule: RateRule, subject: string): string {
  return keyedHash(secret, 'rate', rule.name, subject).toString('hex').slice(0, 32);
}

function spentKeyOf({ secret }: Pick<AccessContext, 'secret'>, purpose: string, word: string): string {
  return keyedHash(secret, 'spent', purpose, word).toString('hex').slice(0, 32);
}

function windowOf(now: Instant, windowSeconds: number): Instant {
  const length = windowSeconds * 1000;
  return instant(new Date(Math.floor(Date.parse(now) / length) * length).toISOString());
}
