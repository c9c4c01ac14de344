import { sql } from 'kysely';
import { idleDaysDefault } from '../access/open-session.ts';
import { findProofWaysIn } from '../access/prove.ts';
import { endOneFactorSessions } from '../access/sessions.ts';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import type { OfficeScope } from './office-scope.ts';

export interface SignInRules {
  /** Owners and managers show a second factor, or come by passkey. */
  secondFactorForLeaders: boolean;
  /** Days without use after which a session of staff ends. */
  idleDays: number;
}

export async function getSignInRules(scope: OfficeScope): Promise<SignInRules> {
  const { settings } = await scope.trx
    .selectFrom('office')
    .select('settings')
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  return {
    secondFactorForLeaders: settings.signIn?.secondFactorForLeaders ?? false,
    idleDays: settings.signIn?.idleDays ?? idleDaysDefault,
  };
}

/** What is left out stays as it is. */
export interface SignInRulesChange {
  secondFactorForLeaders?: boolean | undefined;
  idleDays?: number | undefined;
}

/** Who changes the rules, and whether two factors were shown in the session in which they do. */
export interface RulesChanger {
  staffId: string;
  twoFactors: boolean;
}

/**
 * Holds at once: when the office begins to demand a second factor, every session of an owner or manager that has shown one only ends. So whoever turns it on must
 * have shown two, or set the second up first; else they would be shut out by their own rule.
 */
export async function changeSignInRules(
  scope: OfficeScope,
  wanted: SignInRulesChange,
  changer: RulesChanger,
): Promise<{ changed: true } | { refused: 'proof-needed' | 'set-up-first' }> {
  const were = await getSignInRules(scope);
  const rules: SignInRules = {
    secondFactorForLeaders: wanted.secondFactorForLeaders ?? were.secondFactorForLeaders,
    idleDays: wanted.idleDays ?? were.idleDays,
  };
  const isTurnedOn = rules.secondFactorForLeaders && !were.secondFactorForLeaders;
  if (isTurnedOn && !changer.twoFactors) {
    const ways = await findProofWaysIn(scope.trx, { officeId: scope.officeId, staffId: changer.staffId });
    return { refused: ways.includes('mail') ? 'set-up-first' : 'proof-needed' };
  }
  await sql`update office set settings = settings || ${JSON.stringify({ signIn: rules })}::jsonb
    where id = ${scope.officeId}`.execute(scope.trx);
  const sessions = isTurnedOn ? await endOneFactorSessions(scope.trx, scope.officeId, scope.now) : 0;
  await appendOfficeEvents(scope, [{ kind: 'sign-in-rules-changed', data: { ...rules, sessions } }]);
  return { changed: true };
}
