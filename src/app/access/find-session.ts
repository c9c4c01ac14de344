import { sql } from 'kysely';
import { withoutOffice } from '../../db/connect.ts';
import type { Language, StaffRole } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { secondsBetween } from '../office-time.ts';
import type { AccessContext } from './access-context.ts';
import { isInUse } from './sessions.ts';
import { hashToken, isToken } from './token.ts';

export interface StaffSession {
  kind: 'staff';
  officeId: string;
  staffId: string;
  role: StaffRole;
  language: Language;
  /** When a factor was last shown in this session: on the way in, or since. */
  provenAt: Instant;
  /** Whether a second factor, or a passkey, was shown in this session or on the way into it. */
  twoFactors: boolean;
}

export interface PersonSession {
  kind: 'person';
  officeId: string;
  personId: string;
  /** What this device reads: as chosen on it, or else the person's own. */
  language: Language;
  chosenLanguage: Language | undefined;
  /** Until then this session has shown a one-time code and may read documents; undefined when it has not, or no longer. */
  openedUntil: Instant | undefined;
}

export type Session = StaffSession | PersonSession;

interface Row {
  officeId: string;
  staffId: string | null;
  personId: string | null;
  role: StaffRole | null;
  language: Language;
  chosenLanguage: Language | null;
  openedUntil: Instant | null;
  seenAt: Instant | null;
  provenAt: Instant;
  twoFactors: boolean;
}

/** When a session was last used is known to within this: it is not worth a write for every request. */
const seenSeconds = 600;

/**
 * Who holds this session; undefined when it is unknown, over, revoked, or its owner has left the office. Asked on every request, so it takes
 * one transaction: the token names the office, and under that office's row security one query answers the rest. Nothing is remembered between
 * requests, so that what was revoked is over at once.
 */
export async function findSession(
  context: Pick<AccessContext, 'db' | 'clock'>,
  token: string,
): Promise<Session | undefined> {
  if (!isToken(token)) return undefined;
  const hash = hashToken(token);
  const now = context.clock.now();
  const row = await withoutOffice(context.db, async (trx) => {
    // From here on the transaction is one of the session's office: the same setting that `inOffice` makes.
    const { rows } = await sql<{ office: string | null }>`
      select set_config('app.office', find_access(${hash})::text, true) as office`.execute(trx);
    return rows[0]?.office ? findRow() : undefined;

    async function findRow(): Promise<Row | undefined> {
      const found = await sql<Row>`
        select a.office_id as "officeId", a.staff_id as "staffId", a.person_id as "personId", s.role,
          coalesce(a.language, s.language, p.language) as language, a.language as "chosenLanguage",
          case when a.opened_until > ${now} then a.opened_until end as "openedUntil", a.seen_at as "seenAt",
          coalesce(a.proven_at, a.created_at) as "provenAt", a.two_factors as "twoFactors"
        from access a
        join office o on o.id = a.office_id
        left join staff s on s.office_id = a.office_id and s.id = a.staff_id
        left join person p on p.office_id = a.office_id and p.id = a.person_id
        where a.token_hash = ${hash} and a.revoked_at is null and a.expires_at > ${now}
          and ((a.kind = 'staff-session' and s.active and a.awaits is null) or a.kind = 'person-session')
          and ${isInUse(now)}`.execute(trx);
      const seenAt = found.rows[0]?.seenAt;
      if (seenAt === null || (seenAt !== undefined && secondsBetween(seenAt, now) > seenSeconds)) {
        await sql`update access set seen_at = ${now} where token_hash = ${hash}`.execute(trx);
      }
      return found.rows[0];
    }
  });
  if (!row) return undefined;
  const { officeId, staffId, personId, role, language, provenAt, twoFactors } = row;
  if (staffId !== null) return { kind: 'staff', officeId, staffId, role: role!, language, provenAt, twoFactors };
  return {
    kind: 'person',
    officeId,
    personId: personId!,
    language,
    chosenLanguage: row.chosenLanguage ?? undefined,
    openedUntil: row.openedUntil ?? undefined,
  };
}
