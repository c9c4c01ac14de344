import {
  countEvenings,
  deriveStance,
  isSumShown,
  isTold,
  peopleForSum,
  scoreSelfTest,
  type StanceFact,
  type StanceFigures,
} from '../../domain/stance/index.ts';
import type { OfficeStanceView } from '../../http/contract/stance.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientNames } from '../client/load-client-names.ts';
import { loadHourlyRate } from '../office/load-hourly-rate.ts';
import { loadAnnouncement } from './announce-stance.ts';
import { loadStanceFacts } from './load-stance-facts.ts';
import { stanceYear } from './stance-year.ts';

const clientsMax = 100;

/**
 * What the whole office did for its clients in a year, by client: never by person, and never with anybody's evenings. The sum over all clients only where at least five people
 * have a part in it; and what people chose to show of themselves.
 */
export async function viewOfficeStance(scope: OfficeScope, year?: number): Promise<OfficeStanceView> {
  const period = stanceYear(scope, year);
  const announcement = await loadAnnouncement(scope);
  const facts = await loadStanceFacts(scope, { staffId: 'all', ...period });
  const { all, clients } = deriveStance(facts, await loadHourlyRate(scope));
  const told = clients.filter(isTold);
  const shown = told.slice(0, clientsMax);
  const names = await loadClientNames(
    scope,
    shown.map(({ clientId }) => clientId),
  );
  return {
    year: period.year,
    announcement,
    peopleNeeded: peopleForSum,
    all: isSumShown(facts) ? withoutEvenings(all) : null,
    clients: shown.map(({ clientId, ...figures }) => ({
      client: { id: clientId, name: names.get(clientId)! },
      figures: withoutEvenings(figures),
    })),
    more: told.length > clientsMax,
    shared: await viewShared(scope, announcement === null ? null : facts),
  };
}

/** What people show: the self-test as it is, and evenings only while figures of each person are announced. */
async function viewShared(
  { trx, officeId }: OfficeScope,
  facts: readonly StanceFact[] | null,
): Promise<OfficeStanceView['shared']> {
  const rows = await trx
    .selectFrom('own_stance as o')
    .innerJoin('staff as s', (join) => join.onRef('s.office_id', '=', 'o.office_id').onRef('s.id', '=', 'o.staff_id'))
    .select(['o.staff_id', 's.name', 'o.answers', 'o.answered_on', 'o.test_shared_at', 'o.evenings_shared_at'])
    .where('o.office_id', '=', officeId)
    .where('s.active', '=', true)
    .orderBy('s.name')
    .execute();
  return rows.flatMap((row) => {
    const selfTest =
      row.test_shared_at && row.answers && row.answered_on
        ? { scores: scoreSelfTest(row.answers), answeredOn: row.answered_on }
        : null;
    const evenings =
      row.evenings_shared_at && facts ? countEvenings(facts.filter(({ staffId }) => staffId === row.staff_id)) : null;
    return selfTest === null && evenings === null ? [] : [{ staffName: row.name, selfTest, evenings }];
  });
}

function withoutEvenings({ given: { evenings: _theirs, ...given }, ...figures }: StanceFigures) {
  return { ...figures, given };
}
