import { sql, type RawBuilder } from 'kysely';
import { addDays, DomainError, isCalendarDate } from '../../domain/kernel/index.ts';
import type { ClientCounts } from '../../http/contract/office.ts';
import { countedDuty, daysSoFar } from '../conduct/counted-duties.ts';
import { knownMissing } from '../obligation/known-missing.ts';
import { overdueBeforeOn } from '../obligation/overdue-before.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';

export const clientFilters = [
  'all',
  'overdue',
  'thisWeek',
  'mine',
  'surcharge',
  'noAgreement',
] as const satisfies (keyof ClientCounts['filters'])[];
export type ClientFilter = (typeof clientFilters)[number];

export const clientSorts = ['cost', 'name', 'median', 'complete', 'due'] as const;
export type ClientSort = (typeof clientSorts)[number];

export interface ClientQuery {
  filter: ClientFilter;
  search: string;
  /** Dearest lateness first unless another order is asked for. */
  sort?: ClientSort;
  /** Where the page before ended, as it was given. */
  after?: string;
}

/** One order of the list: what it goes by, and whether the largest comes first. Clients that are alike follow by id. */
export interface ClientOrder {
  key: RawBuilder<unknown>;
  type: RawBuilder<unknown>;
  descending: boolean;
}

const delivered = (scope: OfficeScope): RawBuilder<unknown> => sql`from obligation o where o.office_id = c.office_id
  and o.client_id = c.id and o.state = 'delivered' and o.due_on > ${addDays(scope.today, -365)}`;

/** Those of whom nothing is known come last in every order. */
export function clientOrder(scope: OfficeScope, sort: ClientSort): ClientOrder {
  switch (sort) {
    case 'cost':
      return { key: sql`c.cost_of_lateness_ore`, type: sql`bigint`, descending: true };
    case 'name':
      return { key: sql`c.name collate "nb-x-icu"`, type: sql`text`, descending: false };
    case 'median':
      return {
        key: sql`(select coalesce(percentile_cont(0.5) within group (order by ${daysSoFar(scope)}), -1e9)
          from obligation o where o.office_id = c.office_id and o.client_id = c.id and ${countedDuty(scope)})`,
        type: sql`float8`,
        descending: true,
      };
    case 'complete':
      return {
        key: sql`(select coalesce(avg(case when o.returned_once then 0 else 1 end), 2)::float8 ${delivered(scope)})`,
        type: sql`float8`,
        descending: false,
      };
    case 'due':
      return {
        key: sql`(select coalesce(min(o.due_on), '9999-12-31') from obligation o where o.office_id = c.office_id
          and o.client_id = c.id and o.state not in ('delivered', 'cancelled'))`,
        type: sql`date`,
        descending: false,
      };
  }
}

/** The place in an order after which the next page begins: what it goes by and the client's id, as `12500_0190…`. */
export function writeCursor(row: { key: string | number; id: string }): string {
  return `${row.key}_${row.id}`;
}

export function readCursor(after: string, sort: ClientSort): { key: string; id: string } {
  const [, key, id] = /^(.*)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/s.exec(after) ?? [];
  const holds = { cost: isNumber, median: isNumber, complete: isNumber, due: isCalendarDate, name: () => true }[sort];
  if (key === undefined || id === undefined || !holds(key)) throw new DomainError('request.malformed');
  return { key, id };
}

function isNumber(text: string): boolean {
  return /^-?\d{1,15}(\.\d{1,20})?$/.test(text);
}

/** The clients that a filter leaves, as a condition on `client c`. */
export function filterCondition(scope: OfficeScope, filter: ClientFilter): RawBuilder<unknown> {
  const open = sql`o.office_id = c.office_id and o.client_id = c.id and o.state in ('open', 'overdue')`;
  const overdueBefore = overdueBeforeOn(scope.today, scope.closures);
  switch (filter) {
    case 'all':
      return sql`true`;
    case 'overdue':
      return sql`exists (select from obligation o where ${open} and o.due_on < ${overdueBefore} and ${knownMissing})`;
    case 'thisWeek':
      return sql`exists (select from obligation o where ${open} and o.due_on between ${overdueBefore} and ${addDays(scope.today, 7)})`;
    case 'mine':
      return sql`c.lead_id = ${staffOf(scope)}`;
    case 'surcharge':
      return sql`exists (select from surcharge_line l where l.office_id = c.office_id and l.client_id = c.id and l.state = 'proposed')`;
    case 'noAgreement':
      return sql`not exists (select from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
        where a.office_id = c.office_id and a.client_id = c.id and a.ended_on is null and v.basis = 'written')`;
  }
}

/** A word is found in the client's name, its number (with or without spaces) and the names of its contacts. */
export function searchCondition(search: string): RawBuilder<unknown> {
  const words = search.trim();
  if (words === '') return sql`true`;
  const like = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(c.name ilike ${like} or c.orgnr like ${like.replaceAll(/\s/g, '')} or exists (select from contact k
    join person p on p.office_id = k.office_id and p.id = k.person_id
    where k.office_id = c.office_id and k.client_id = c.id and p.name ilike ${like}))`;
}
