import type { CalendarDate } from '../../domain/kernel/index.ts';
import { composePromiseMoved, type PromiseMovedFacts } from '../../texts/messages/promise-moved-message.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { dueOnOf, loadPromisedReports, type LoadedReport } from '../report/load-promised-reports.ts';
import { endOfHold, findLetterRecipient, openNoAddressTask, queueLetter } from './client-letters.ts';

/** What a client is told another day for. */
export interface MovedPromise {
  moveId: string;
  clientId: string;
  toOn: CalendarDate;
  cameLate: boolean;
  reports: readonly LoadedReport[];
  /** The deliveries that they are made from, by the keys of their duties. */
  needs: readonly string[];
}

/**
 * Tells the client the new day, once. It waits for a moment, so that it can be taken back. Answers the letter's id; undefined where nobody can be reached by e-mail, which is then a task.
 */
export async function queuePromiseMoved(scope: OfficeScope, move: MovedPromise): Promise<string | undefined> {
  const { clientId, reports, toOn, cameLate } = move;
  const duties = await findDuties(scope, move);
  const [duty] = await loadObligations(scope, { ids: duties.slice(0, 1) });
  const to = await findLetterRecipient(scope, clientId, duty?.clause, null);
  if (!to) {
    await openNoAddressTask(scope, clientId);
    return undefined;
  }
  const [first] = reports;
  const { period_of: of, period_start_on: startOn, period_end_on: endOn } = first!.row;
  const cameOn = reports
    .flatMap((report) => report.cameOn ?? [])
    .toSorted()
    .at(-1);
  const stands = await findStanding(scope, clientId, reports);
  return queueLetter(scope, to, {
    kind: 'promise-moved',
    composed: composePromiseMoved(to.letterhead, to.company, {
      reports: reports.map(({ promise }) => promise.report),
      period: { of: of as PromiseMovedFacts['period']['of'], startOn, endOn },
      toOn,
      ...(cameLate && cameOn !== undefined ? { cameLateOn: cameOn } : {}),
      ...(stands === undefined ? {} : { stands }),
    }),
    obligationIds: [],
    matterKey: `promise/${move.moveId}`,
    notBefore: endOfHold(scope),
  });
}

async function findDuties(scope: OfficeScope, { clientId, needs, reports }: MovedPromise): Promise<string[]> {
  if (needs.length === 0) return [];
  const rows = await scope.trx
    .selectFrom('obligation')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('agreement_id', '=', reports[0]!.row.agreement_id)
    .where('duty_key', 'in', needs)
    .where('state', '<>', 'cancelled')
    .orderBy('due_on', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What else is promised of the same time, and stands. */
async function findStanding(
  scope: OfficeScope,
  clientId: string,
  moved: readonly LoadedReport[],
): Promise<PromiseMovedFacts['stands']> {
  const ids = new Set(moved.map(({ row }) => row.id));
  const [first] = moved;
  const others = await loadPromisedReports(scope, { clientIds: [clientId] });
  const found = others
    .filter(({ row }) => !ids.has(row.id) && row.done_on === null)
    .filter(
      ({ row }) => row.period_start_on <= first!.row.period_end_on && row.period_end_on >= first!.row.period_start_on,
    )
    .find((report) => (dueOnOf(report) ?? '') >= scope.today);
  const on = found === undefined ? null : dueOnOf(found);
  return found === undefined || on === null ? undefined : { report: found.promise.report, on };
}

/** It was taken back, the report has come, or its day has: there is nothing to tell any more. */
export async function isMoveStillTold(scope: OfficeScope, messageId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('promise_move as m')
    .select('m.id')
    .where('m.office_id', '=', scope.officeId)
    .where('m.message_id', '=', messageId)
    .where('m.undone_at', 'is', null)
    .where('m.to_on', '>=', scope.today)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('promise_move_report as x')
          .innerJoin('promised_report as r', (join) =>
            join.onRef('r.office_id', '=', 'x.office_id').onRef('r.id', '=', 'x.report_id'),
          )
          .select('r.id')
          .whereRef('x.office_id', '=', 'm.office_id')
          .whereRef('x.move_id', '=', 'm.id')
          .where('r.done_on', 'is', null)
          .where('r.cancelled_on', 'is', null),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}
