import { calendarDate, type CalendarDate } from '../../domain/kernel/index.ts';
import type { ContactShown, HoursWonView, WonShown } from '../../http/contract/hours-won.ts';
import type { StaffRole } from '../../db/tables.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../office/office-scope.ts';
import { isLeading } from '../staff/is-leading.ts';
import { loadClientNames, loadStaffNames } from '../weekend/load-names.ts';
import { findWonApart, type WonFound } from './find-won-apart.ts';
import { loadContactFacts } from './load-contact-facts.ts';
import { loadOffers } from './load-offers.ts';
import { loadDeliveryNames, type NameDelivery } from './load-delivery-names.ts';
import { loadWonFacts } from './load-won-facts.ts';

const movedShown = 30;
const contactsShown = 8;

interface Reader {
  officeId: string;
  staffId: string;
  role: StaffRole;
}

/**
 * What earlier delivery gave back in a month, and whom to use the time for: of everybody for whoever leads, else of one's own jobs and clients. It is worked out each time somebody
 * looks, and kept nowhere; no transaction is open meanwhile.
 */
export async function viewHoursWon(context: AppContext, reader: Reader, month?: string): Promise<HoursWonView> {
  const inScope = <T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
    inOfficeScope(context, reader.officeId, { staffId: reader.staffId }, work);
  const whose = isLeading(reader.role) ? undefined : reader.staffId;
  const task = await inScope(async (scope) => {
    const facts = await loadWonFacts(scope, calendarDate(`${month ?? scope.today.slice(0, 7)}-01`));
    return {
      facts: { ...facts, ...(whose === undefined ? {} : { ofPersonId: whose }) },
      contacts: await loadContactFacts(scope, whose),
    };
  });
  const found = await findWonApart(task);
  return inScope((scope) =>
    toView(scope, found, { monthOn: task.facts.monthOn, whose: whose === undefined ? 'office' : 'own' }),
  );
}

async function toView(
  scope: OfficeScope,
  { won, proposals }: WonFound,
  of: { monthOn: CalendarDate; whose: HoursWonView['whose'] },
): Promise<HoursWonView> {
  const shown = proposals.contacts.slice(0, contactsShown);
  const offers = await loadOffers(scope, shown);
  const names = await loadDeliveryNames(scope, [
    ...(won.verdict === 'known'
      ? won.moved.flatMap((one) => [one, ...(one.before ? [{ clientId: one.clientId, key: one.before.key }] : [])])
      : []),
    ...shown.flatMap(({ clientId, reasons }) =>
      reasons.flatMap((reason) =>
        reason.of === 'volume-growing' ? reason.made.map(({ key }) => ({ clientId, key })) : [],
      ),
    ),
  ]);
  return {
    ...of,
    won: await showWon(scope, won, names),
    contacts: shown.flatMap(({ clientId, reasons }): ContactShown[] => {
      const offered = offers.get(clientId);
      if (offered === undefined) return [];
      return [
        {
          clientId,
          ...offered,
          reasons: reasons.map((reason) =>
            reason.of === 'volume-growing'
              ? { ...reason, made: reason.made.flatMap((one) => toMade(one, names(clientId, one.key))) }
              : reason,
          ),
        },
      ];
    }),
    contactsMore: Math.max(0, proposals.contacts.length - contactsShown),
    leftOut: proposals.leftOut,
  };
}

function toMade<Made extends { key: string }>({ key: _key, ...made }: Made, name: ReturnType<NameDelivery>) {
  return name === undefined ? [] : [{ ...made, period: name.period }];
}

async function showWon(scope: OfficeScope, won: WonFound['won'], names: NameDelivery): Promise<WonShown> {
  if (won.verdict !== 'known') return won;
  const staff = new Map((await loadStaffNames(scope)).map(({ staffId, name }) => [staffId, name]));
  const clients = await loadClientNames(
    scope,
    won.moved.map(({ clientId }) => clientId),
  );
  return {
    ...won,
    times: won.times.flatMap(({ personId, outOfHours, nowMinutes, beforeMinutes }) => {
      const personName = staff.get(personId);
      return personName === undefined ? [] : [{ personName, ...outOfHours, nowMinutes, beforeMinutes }];
    }),
    moved: won.moved.slice(0, movedShown).flatMap(({ clientId, key, cameOn, asBeforeOn, before }) => {
      const clientName = clients.get(clientId);
      const name = names(clientId, key);
      const was = before && names(clientId, before.key);
      if (clientName === undefined || name === undefined || before === undefined || was === undefined) return [];
      return [
        {
          clientId,
          clientName,
          ...name,
          cameOn: cameOn ?? null,
          asBeforeOn: asBeforeOn!,
          before: { period: was.period, deliveredOn: before.deliveredOn },
        },
      ];
    }),
    movedMore: Math.max(0, won.moved.length - movedShown),
  };
}
