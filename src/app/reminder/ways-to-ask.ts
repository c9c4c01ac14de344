import { sql } from 'kysely';
import { findWayToAsk, ladderOfPromises, type WayToAsk } from '../../domain/reminder/index.ts';
import { loadHoldBack } from '../holdout/load-held-back.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { reminderFactsOn } from './decide-duty.ts';
import { findRecipient, loadClientsToRemind, type Recipient } from './load-recipients.ts';
import { loadTakenSteps } from './load-taken-steps.ts';
import { loadAsks } from './reminder-asks.ts';

/** A duty about which a client can be asked now, how, and whom the message goes to. */
export interface DutyToAsk {
  loaded: LoadedObligation;
  leadId: string;
  way: WayToAsk;
  recipient: Recipient | undefined;
}

/** About which of some duties the client can be asked now for a day and an hour, by the duty's id. */
export async function loadWaysToAsk(scope: OfficeScope, ids: readonly string[]): Promise<Map<string, DutyToAsk>> {
  if (ids.length === 0) return new Map();
  const loaded = await loadObligations(scope, { ids });
  const clients = await loadClientsToRemind(scope, [...new Set(loaded.map(({ row }) => row.client_id))]);
  const taken = await loadTakenSteps(scope, ids);
  const asks = await loadAsks(scope, ids);
  const holdBack = await loadHoldBack(scope);
  const toBeCalled = await loadToBeCalled(scope, ids);
  const found = loaded.flatMap((one): [string, DutyToAsk][] => {
    const { id } = one.row;
    const client = clients.get(one.row.client_id);
    const isAsked = asks.get(id) === one.row.due_on;
    if (!client || one.row.history || one.row.aim || isAsked) return [];
    const recipient = findRecipient(client, one.clause);
    const facts = {
      ...reminderFactsOn(scope, { loaded: one, client, taken: taken.get(id) ?? [], holdBack }, scope.today, true),
      remindersAreAgreed: ladderOfPromises(one.promises) !== undefined,
      isReachable: recipient !== undefined,
      isToBeCalled: toBeCalled.has(id),
    };
    const way = findWayToAsk(facts, scope.today, scope.closures);
    return way === undefined ? [] : [[id, { loaded: one, leadId: client.leadId, way, recipient }]];
  });
  return new Map(found);
}

async function loadToBeCalled(scope: OfficeScope, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select obligation_id as id from task
    where office_id = ${scope.officeId} and kind = 'call-client' and closed_at is null
      and obligation_id = any(${ids}::uuid[])`.execute(scope.trx);
  return new Set(rows.map(({ id }) => id));
}
