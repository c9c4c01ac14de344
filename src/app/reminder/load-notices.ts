import type { CalendarDate } from '../../domain/kernel/index.ts';
import { speaksOfMoney, type ReminderStep } from '../../domain/reminder/index.ts';
import { decideNotice, type NoticeContent, type SurchargeFacts } from '../../domain/surcharge/index.ts';
import { foreseeLapses } from '../lapse/foresee-lapses.ts';
import type { NamedCharge } from '../message/queue-messages.ts';
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
): Promise<Map<string, DutyNotice>> {
  const priced = duties.filter(({ loaded, step }) => speaksOfMoney(step) && loaded.clause.charges.length > 0);
  const clientIds = [...new Set(priced.map(({ loaded }) => loaded.row.client_id))];
  const late = await loadObligations(scope, { clientIds, pricedByOn: on });
  const known = new Set(late.map(({ row }) => row.id));
  // What was sent back before its deadline is not late, and its extra work can have a price.
  const early = priced.map(({ loaded }) => loaded).filter(({ row }) => !known.has(row.id));
  const factsByClient = await loadSurchargeFacts(scope, clientIds, [...late, ...early]);
  const calendar = { closures: scope.closures, today: on };
  const packages = await foreseeLapses(
    scope,
    duties.filter(({ step }) => step === 'main').map(({ loaded }) => loaded),
    on,
  );
  const notices = new Map(
    priced.map(({ loaded: { row }, step }): [string, DutyNotice] => {
      const all = factsByClient.get(row.client_id) ?? [];
      const own = all.filter(({ obligationId, term }) => obligationId === row.id && term.on !== 'request');
      const [first, ...others] = own.toSorted(compareWork).map((facts) => decideNotice(facts, all, calendar));
      // A text message has no room for more than one price; that nothing is charged is said once.
      const alsoCosts = step === 'text' ? [] : others.filter(({ notice }) => notice === 'price');
      return [row.id, { notice: first ?? none, alsoCosts }];
    }),
  );
  for (const [id, keepsPackageUntilOn] of packages)
    notices.set(id, { ...(notices.get(id) ?? noNotice), keepsPackageUntilOn });
  return notices;
}

/** What lateness itself costs goes before what extra work costs. */
function compareWork(a: SurchargeFacts, b: SurchargeFacts): number {
  return Number(a.term.on === 'work') - Number(b.term.on === 'work');
}

/** What a message says of the money of one duty: of the charge that lateness sets off, and the other prices that may come. */
export interface DutyNotice {
  notice: NoticeContent;
  alsoCosts: readonly NoticeContent[];
  /** The last day on which it can come without the package price lapsing. */
  keepsPackageUntilOn?: CalendarDate;
}

const none: NoticeContent = { notice: 'none' };
export const noNotice: DutyNotice = { notice: none, alsoCosts: [] };

/** The prices that a message names. */
export function namedCharges({ notice, alsoCosts }: DutyNotice): NamedCharge[] {
  return [notice, ...alsoCosts].flatMap((content) =>
    content.notice === 'none' ? [] : [{ key: content.term.key, notice: content.notice }],
  );
}
