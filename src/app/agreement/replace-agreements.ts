import { sql } from 'kysely';
import { clientEvents, type AgreementTerms } from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { settlePromisedReports } from '../report/settle-promised-reports.ts';
import { cancelDuties } from './cancel-duties.ts';
import { dutyHorizonOn } from './derive-obligations.ts';

export interface AgreementInForce {
  id: string;
  terms: AgreementTerms;
  startOn: CalendarDate;
  acceptedOn: CalendarDate | null;
  signerName: string | null;
}

/** The agreements in force with a client that have a clause in common with new terms: those that the new ones would replace. */
export async function findAgreementsToReplace(
  scope: OfficeScope,
  clientId: string,
  terms: AgreementTerms,
): Promise<AgreementInForce[]> {
  const { rows } = await sql<AgreementInForce>`
    select a.id, v.terms, v.start_on as "startOn", v.accepted_on as "acceptedOn", v.signer_name as "signerName"
    from agreement a
    join lateral (select * from agreement_version v where v.office_id = a.office_id and v.agreement_id = a.id
      order by v.version desc limit 1) v on true
    where a.office_id = ${scope.officeId} and a.client_id = ${clientId} and a.ended_on is null
    order by a.id for update of a`.execute(scope.trx);
  const keys = new Set(terms.duties.map((clause) => clause.key));
  return rows.filter((agreement) => agreement.terms.duties.some((clause) => keys.has(clause.key)));
}

interface DutyOfEither {
  id: string;
  clauseKey: string;
  of: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
  settled: boolean;
}

/**
 * Ends agreements the day before a new one begins, and sorts out who owes what. A time is owed once: what was delivered, or was begun (asked for,
 * answered, partly delivered), stays under the terms it began with, and the new duty for the same period falls away; what nobody has spoken of
 * yet passes to the new terms. Periods before the new beginning stay where they are. Answers how many old and new duties fell away.
 */
export async function replaceAgreements(
  scope: OfficeScope,
  clientId: string,
  replaced: readonly AgreementInForce[],
  by: { agreementId: string; terms: AgreementTerms; startOn: CalendarDate },
): Promise<{ passedOn: number; keptUnderOld: number }> {
  if (replaced.length === 0) return { passedOn: 0, keptUnderOld: 0 };
  const ids = replaced.map((agreement) => agreement.id);
  const endedOn = addDays(by.startOn, -1);
  await scope.trx
    .updateTable('agreement')
    .set({ ended_on: endedOn })
    .where('office_id', '=', scope.officeId)
    .where('id', 'in', ids)
    .execute();
  await appendRecord(
    scope,
    ids.map((id) => ({
      clientId,
      kind: 'agreement-ended',
      data: { agreement: id, endedOn, why: 'replaced', by: by.agreementId },
    })),
  );
  const old = await loadDuties(scope, ids, by.startOn);
  const fresh = await loadDuties(scope, [by.agreementId], by.startOn);
  const keys = new Set(by.terms.duties.map((clause) => clause.key));
  const kept = fresh.filter((duty) => old.some((other) => other.settled && isSameTime(other, duty)));
  const passed = old.filter(
    (duty) => !duty.settled && (!keys.has(duty.clauseKey) || fresh.some((other) => overlaps(duty, other))),
  );
  const cancelled = await cancelDuties(
    scope,
    [...kept, ...passed].map((duty) => duty.id),
    'agreement-replaced',
  );
  await settlePromisedReports(scope, [...ids, by.agreementId], dutyHorizonOn(scope.today));
  return { passedOn: cancelled.length - kept.length, keptUnderOld: kept.length };
}

async function loadDuties(
  scope: OfficeScope,
  agreementIds: readonly string[],
  startOn: CalendarDate,
): Promise<DutyOfEither[]> {
  const { rows } = await sql<DutyOfEither>`
    select o.id, o.clause_key as "clauseKey", o.period_of as "of", o.period_start_on as "startOn", o.period_end_on as "endOn",
      o.state = 'delivered' or o.history
        or exists (select from arrival a where a.office_id = o.office_id and a.obligation_id = o.id)
        or exists (select from answer a where a.office_id = o.office_id and a.obligation_id = o.id)
        or exists (select from extension_request e where e.office_id = o.office_id and e.obligation_id = o.id)
        or exists (select from message_obligation m where m.office_id = o.office_id and m.obligation_id = o.id) as settled
    from obligation o
    where o.office_id = ${scope.officeId} and o.agreement_id = any(${agreementIds}::uuid[]) and o.state <> 'cancelled'
      and o.period_end_on >= ${startOn}::date
    order by o.due_on, o.id`.execute(scope.trx);
  return rows;
}

function isEvent(duty: DutyOfEither): boolean {
  return (clientEvents as readonly string[]).includes(duty.of);
}

/** The same clause and the same period; an event is the same in the same month, although its day may have moved. */
function isSameTime(one: DutyOfEither, other: DutyOfEither): boolean {
  if (one.clauseKey !== other.clauseKey || one.of !== other.of) return false;
  return isEvent(one) ? one.startOn.slice(0, 7) === other.startOn.slice(0, 7) : one.startOn === other.startOn;
}

function overlaps(one: DutyOfEither, other: DutyOfEither): boolean {
  if (isSameTime(one, other)) return true;
  return one.clauseKey === other.clauseKey && one.startOn <= other.endOn && other.startOn <= one.endOn;
}
