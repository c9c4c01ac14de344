import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { assertSelfTest } from '../../domain/stance/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** What somebody believes, and what of it others may see. */
export interface OwnStance {
  answers: readonly number[] | null;
  answeredOn: CalendarDate | null;
  shared: { selfTest: boolean; evenings: boolean };
}

export async function loadOwnStance({ trx, officeId }: OfficeScope, staffId: string): Promise<OwnStance> {
  const row = await trx
    .selectFrom('own_stance')
    .selectAll()
    .where('office_id', '=', officeId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  return {
    answers: row?.answers ?? null,
    answeredOn: row?.answered_on ?? null,
    shared: { selfTest: Boolean(row?.test_shared_at), evenings: Boolean(row?.evenings_shared_at) },
  };
}

/** Keeps the answers in the place of earlier ones. Nobody sees the new ones before they are shared anew. */
export async function answerSelfTest(
  { trx, officeId, today }: OfficeScope,
  staffId: string,
  answers: readonly number[],
): Promise<void> {
  assertSelfTest(answers);
  await sql`insert into own_stance (office_id, staff_id, answers, answered_on)
    values (${officeId}, ${staffId}, ${JSON.stringify(answers)}::jsonb, ${today})
    on conflict (office_id, staff_id) do update
      set answers = excluded.answers, answered_on = excluded.answered_on, test_shared_at = null`.execute(trx);
}

/** Forgets answers and sharing. */
export async function forgetOwnStance({ trx, officeId }: OfficeScope, staffId: string): Promise<void> {
  await trx.deleteFrom('own_stance').where('office_id', '=', officeId).where('staff_id', '=', staffId).execute();
}

/** Lets the managers see the self-test or the evenings, or ends it; what is not named stays. A self-test that was not taken cannot be shown. */
export async function shareOwnStance(
  scope: OfficeScope,
  staffId: string,
  { selfTest, evenings }: { selfTest?: boolean; evenings?: boolean },
): Promise<{ shared: true } | { refused: 'self-test-missing' }> {
  const { trx, officeId, now } = scope;
  await sql`insert into own_stance (office_id, staff_id) values (${officeId}, ${staffId}) on conflict do nothing`.execute(
    trx,
  );
  const { answers } = await loadOwnStance(scope, staffId);
  if (selfTest === true && answers === null) return { refused: 'self-test-missing' };
  await trx
    .updateTable('own_stance')
    .set({
      ...(selfTest === undefined ? {} : { test_shared_at: selfTest ? now : null }),
      ...(evenings === undefined ? {} : { evenings_shared_at: evenings ? now : null }),
      staff_id: staffId,
    })
    .where('office_id', '=', officeId)
    .where('staff_id', '=', staffId)
    .execute();
  return { shared: true };
}
