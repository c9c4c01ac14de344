import { sql } from 'kysely';
import { withoutOffice } from '../../db/connect.ts';
import { classifyBounce, type BounceClass } from '../../mail/classify-bounce.ts';
import { inOfficeScope, type AppContext } from '../office/office-scope.ts';
import { recordBounce } from './record-bounce.ts';

/** What became of one incoming mail. */
export interface TakenBounce {
  kind: BounceClass['kind'];
  /**
   * `recorded`: the message did not arrive, and is no notice. `known`: it was told before. `delayed`: the other server still tries.
   * `no-message`: it is about none of ours. `no-report`: it is no delivery report.
   */
  outcome: 'recorded' | 'known' | 'delayed' | 'no-message' | 'no-report';
  /** The Message-ID of ours that it names. */
  originalMessageId: string | null;
}

/**
 * Takes one mail of the mailbox that delivery reports come back to. Whose message it is about is known by the Message-ID alone; anybody may write
 * there, so a mail that names none of our messages changes nothing. Taking the same mail twice changes nothing either.
 */
export async function takeBounce(context: AppContext, raw: Uint8Array): Promise<TakenBounce> {
  const { kind, cause, delayed, originalMessageId } = await classifyBounce(raw);
  const taken = { kind, originalMessageId: originalMessageId ?? null };
  if (kind === 'auto-reply' || kind === 'unknown') return { ...taken, outcome: 'no-report' };
  if (originalMessageId === undefined) return { ...taken, outcome: 'no-message' };
  const officeId = await findOfficeOfMessage(context, originalMessageId);
  if (officeId === undefined) return { ...taken, outcome: 'no-message' };
  if (delayed) return { ...taken, outcome: 'delayed' };
  const bounce = { originalMessageId, kind, ...(cause === undefined ? {} : { cause }) };
  const { recorded } = await inOfficeScope(context, officeId, 'takt', (scope) => recordBounce(scope, bounce));
  return { ...taken, outcome: recorded ? 'recorded' : 'known' };
}

async function findOfficeOfMessage(context: AppContext, header: string): Promise<string | undefined> {
  return withoutOffice(context.db, async (trx) => {
    const { rows } = await sql<{ office_id: string }>`select office_id from find_message(${header})`.execute(trx);
    return rows[0]?.office_id;
  });
}
