import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { ReminderStep } from '../../domain/reminder/index.ts';
import { decideNotice, type NoticeContent } from '../../domain/surcharge/index.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadSurchargeFacts } from '../surcharge/load-surcharge-facts.ts';

/**
 * What a message of a day may say about money, by duty. Only the main message and the text message after it speak of money; the facts of all
 * duties of a client are needed, since "the first time" goes over the whole of a clause.
 */
export async function loadNotices(
  scope: OfficeScope,
  duties: readonly { loaded: LoadedObligation; step: ReminderStep }[],
  on: CalendarDate,
): Promise<Map<string, NoticeContent>> {
  const priced = duties.filter(({ loaded, step }) => step !== 'early' && loaded.clause.charges.length > 0);
  const clientIds = [...new Set(priced.map(({ loaded }) => loaded.row.client_id))];
  const pricedDuties = await loadObligations(scope, { clientIds, pricedByOn: on });
  const factsByClient = await loadSurchargeFacts(scope, clientIds, pricedDuties);
  return new Map(
    priced.map(({ loaded: { row } }) => {
      const all = factsByClient.get(row.client_id) ?? [];
      // The charge that lateness itself sets off speaks for the duty; extra work is named in the agreement and in the letter that returns something.
      const own = all.find(({ obligationId, term }) => obligationId === row.id && term.on !== 'request');
      const notice = own ? decideNotice(own, all, { closures: scope.closures, today: on }) : noNotice;
      return [row.id, notice];
    }),
  );
}

export const noNotice: NoticeContent = { notice: 'none' };
