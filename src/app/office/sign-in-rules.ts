import { sql } from 'kysely';
import { appendOfficeEvents } from '../office-record/append-office-events.ts';
import type { OfficeScope } from './office-scope.ts';

export interface SignInRules {
  /** Owners and managers show a second factor, or come by passkey. */
  secondFactorForLeaders: boolean;
}

export async function getSignInRules(scope: OfficeScope): Promise<SignInRules> {
  const { settings } = await scope.trx
    .selectFrom('office')
    .select('settings')
    .where('id', '=', scope.officeId)
    .executeTakeFirstOrThrow();
  return { secondFactorForLeaders: settings.signIn?.secondFactorForLeaders ?? false };
}

/** Holds from the next sign-in on; who is signed in stays so, until the session ends or is ended. */
export async function changeSignInRules(scope: OfficeScope, rules: SignInRules): Promise<{ changed: true }> {
  await sql`update office set settings = settings || ${JSON.stringify({ signIn: rules })}::jsonb
    where id = ${scope.officeId}`.execute(scope.trx);
  await appendOfficeEvents(scope, [{ kind: 'sign-in-rules-changed', data: { ...rules } }]);
  return { changed: true };
}
