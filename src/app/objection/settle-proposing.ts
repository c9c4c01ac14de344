import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { countCharges, countedSince, decideProposingStep, type CountedCharge } from '../../domain/surcharge/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { closeTasks, openTasks } from '../task/open-tasks.ts';
import { loadObjectionTerms } from './objection-settings.ts';

/** Names the task that asks the lead for another way than charging on. */
export function stopTaskKey(stopId: string): string {
  return `charges-to-talk/${stopId}`;
}

/**
 * Stops proposing charges for clients that were charged so often, and asks their lead for another way; or takes that back where a charge was taken back
 * before anybody answered. Whoever approves, undoes or credits a charge calls this. Running twice changes nothing.
 */
export async function settleProposing(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  if (clientIds.length === 0) return;
  const { chargesBeforeTalk: limit } = await loadObjectionTerms(scope);
  const facts = await loadFacts(scope, clientIds);
  for (const { clientId, leadId, charges, stops } of facts) {
    const step = decideProposingStep(charges, stops, { today: scope.today, limit });
    if (step === 'stop')
      await stop(scope, { clientId, leadId, charges: countCharges(countedSince(charges, stops), scope.today) });
    if (step === 'undo') await undo(scope, clientId, stops.find(({ resumeOn }) => resumeOn === undefined)!.id);
  }
}

interface ClientFacts {
  clientId: string;
  leadId: string;
  charges: CountedCharge[];
  stops: { id: string; stoppedOn: CalendarDate; resumeOn?: CalendarDate; answered: boolean }[];
}

async function loadFacts(scope: OfficeScope, clientIds: readonly string[]): Promise<ClientFacts[]> {
  const { rows } = await sql<ClientFacts>`
    select c.id as "clientId", c.lead_id as "leadId",
      -- Waived ones are no charges, nor are those that were credited in whole, nor what rests.
      coalesce((select jsonb_agg(jsonb_build_object('about', l.obligation_id, 'on', to_char((l.decided_at at time zone ${scope.zone})::date, 'YYYY-MM-DD')))
        from surcharge_line l where l.office_id = c.office_id and l.client_id = c.id and l.state = 'approved' and l.obligation_id is not null
          and coalesce((select r.sum_ore from credit_line r where r.office_id = l.office_id and r.line_id = l.id), 0) < l.sum_ore), '[]') as charges,
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', s.id, 'stoppedOn', s.stopped_on, 'resumeOn', s.resume_on, 'answered', s.answer is not null))
          order by s.stopped_on)
        from proposing_stop s where s.office_id = c.office_id and s.client_id = c.id and s.undone_at is null), '[]') as stops
    from client c where c.office_id = ${scope.officeId} and c.id = any(${clientIds}::uuid[]) order by c.id`.execute(
    scope.trx,
  );
  return rows;
}

async function stop(
  scope: OfficeScope,
  { clientId, leadId, charges }: { clientId: string; leadId: string; charges: number },
): Promise<void> {
  const id = scope.ids.next();
  await scope.trx
    .insertInto('proposing_stop')
    .values({
      office_id: scope.officeId,
      id,
      client_id: clientId,
      stopped_on: scope.today,
      stopped_at: scope.now,
      charges,
    })
    .execute();
  await appendRecord({ ...scope, actor: 'takt' }, [
    { clientId, kind: 'proposing-stopped', data: { stop: id, number: charges, stoppedOn: scope.today } },
  ]);
  await openTasks(scope, [{ kind: 'charges-to-talk', dedupeKey: stopTaskKey(id), clientId, leadId }]);
}

async function undo(scope: OfficeScope, clientId: string, id: string): Promise<void> {
  await scope.trx
    .updateTable('proposing_stop')
    .set({ undone_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
  await appendRecord({ ...scope, actor: 'takt' }, [{ clientId, kind: 'proposing-stop-undone', data: { stop: id } }]);
  await closeTasks(scope, [stopTaskKey(id)]);
}
