import { addClient } from '../../src/app/client/add-client.ts';
import { registerAgreement } from '../../src/app/agreement/register-agreement.ts';
import { inOfficeScope, type AppContext } from '../../src/app/office/office-scope.ts';
import { inOffice } from '../../src/db/connect.ts';
import {
  findTemplate,
  standardLateTerm,
  type AgreementTerms,
  type ReportDue,
} from '../../src/domain/agreement/index.ts';
import { ore, type CalendarDate } from '../../src/domain/kernel/index.ts';
import type { Seeded } from '../../src/demo/seeded.ts';
import { tempers, type SimulatedClient } from './simulated-world.ts';

/** What a late delivery costs in this office: the second reckoning goes by these figures. */
export interface SimulatedPrices {
  weekOre: number;
  capOre: number;
  graceDays: number;
}

export function choosePrices(chance: Seeded): SimulatedPrices {
  const weekOre = chance.pick([75_000, 95_000, 125_000]);
  return { weekOre, capOre: weekOre * chance.between(2, 5), graceDays: chance.between(1, 5) };
}

const templates = [
  'vat-two-monthly',
  'monthly',
  'four-monthly',
  'vat-two-monthly-with-payroll',
  'follows-vat',
] as const;
const names = ["Brattli & O'Hara Bygg AS", 'Åsen & Sønn Maling AS', 'Ærlig Brød AS', 'Øye Frisør ENK'];

export async function foundSimulatedOffice(
  context: AppContext,
  chance: Seeded,
  startOn: CalendarDate,
  prices: SimulatedPrices,
): Promise<{ officeId: string; staffIds: string[]; clients: SimulatedClient[] }> {
  const officeId = context.ids.next();
  const staffIds = [context.ids.next(), context.ids.next()];
  await addOfficeWithStaff(context, officeId, staffIds);
  const clients: SimulatedClient[] = [];
  const count = chance.pick([1, 1, 2, 3]);
  for (let place = 0; place < count; place += 1) {
    const temper = chance.pick(tempers);
    const terms = promising(priced(findTemplate(chance.pick(templates))!.terms, prices), chance);
    // The second company may be the same person's: then there is one message for both.
    const owner = place === 1 && chance.next() < 0.4 ? 0 : place;
    const email = chance.next() < 0.06 ? `nobody${place}@kunde.example` : `kunde${owner}@kunde.example`;
    const added = await inOfficeScope(context, officeId, { staffId: staffIds[0]! }, async (scope) => {
      const { clientId } = await addClient(scope, {
        name: names[place]!,
        orgnr: organisationNumbers[place]!,
        leadId: staffIds[place % 2]!,
        consumer: false,
        language: chance.pick(['nb', 'en']),
        startOn,
        contacts: [
          { name: `Kunde ${owner}`, email, mobile: '+4790000000', scopes: ['vouchers', 'payroll', 'agreement'] },
        ],
      });
      if (terms.duties.some(({ key }) => key === 'payroll'))
        await scope.trx
          .updateTable('client')
          .set({ payday_of_month: chance.between(5, 31) })
          .where('id', '=', clientId)
          .execute();
      const agreed = await registerAgreement(scope, {
        clientId,
        terms,
        startOn,
        firstDeadlineOn: startOn,
        basis: { basis: 'written', acceptedOn: startOn, signerName: 'Jo Brattli' },
      });
      if ('refused' in agreed) throw new Error(JSON.stringify(agreed.refused));
      const { person_id: personId } = await scope.trx
        .selectFrom('contact')
        .select('person_id')
        .where('client_id', '=', clientId)
        .executeTakeFirstOrThrow();
      return { clientId, personId };
    });
    clients.push({ ...added, temper, unanswered: [] });
  }
  return { officeId, staffIds, clients };
}

const organisationNumbers = ['312457805', '312459175', '310332062', '315889109'];

function priced(terms: AgreementTerms, { weekOre, capOre, graceDays }: SimulatedPrices): AgreementTerms {
  const late = {
    ...standardLateTerm,
    graceDays,
    price: { per: 'started-week' as const, amountOre: ore(weekOre) },
    capOre: ore(capOre),
  };
  return {
    ...terms,
    duties: terms.duties.map((clause) => ({
      ...clause,
      channel: 'takt',
      charges: clause.charges.length === 0 ? [] : [late],
    })),
  };
}

const reportDays: readonly ReportDue[] = [
  { rule: 'after', of: 'period-end', count: 40, unit: 'days' },
  { rule: 'after-delivery', count: 10, unit: 'working-days' },
  { rule: 'after-delivery', count: 14, unit: 'days' },
];

/** The office owes something itself: an answer within days, and a report of each period. */
function promising(terms: AgreementTerms, chance: Seeded): AgreementTerms {
  const { key, schedule } = terms.duties[0]!;
  return {
    ...terms,
    office: {
      answerWithinWorkingDays: chance.between(1, 3),
      ...(chance.next() < 0.3 ? { slower: { fromDayOfMonth: 16, workingDays: 5 } } : {}),
      ...(chance.next() < 0.2 ? { reminders: { earlyDaysBefore: 5, mainWorkingDaysAfter: chance.between(1, 3) } } : {}),
      reports: [
        {
          key: 'books',
          report: 'period-report',
          period: schedule.period,
          due: chance.pick(reportDays),
          shift: chance.pick(['none', 'next', 'previous']),
          from: [key],
          whenLate: chance.pick(['stands', 'moves', 'not-promised']),
        },
      ],
    },
  };
}

async function addOfficeWithStaff(
  { db, clock }: AppContext,
  officeId: string,
  staffIds: readonly string[],
): Promise<void> {
  await inOffice(db, officeId, async (trx) => {
    await trx
      .insertInto('office')
      .values({
        id: officeId,
        name: 'Nordlys Regnskap',
        orgnr: '310332062',
        email: 'post@nordlys.example',
        time_zone: 'Europe/Oslo',
        hourly_rate_ore: 115_000,
        demo: false,
        clock_offset_seconds: 0,
        settings: '{}',
        created_at: clock.now(),
      })
      .execute();
    for (const [place, id] of staffIds.entries()) {
      await trx
        .insertInto('staff')
        .values({
          office_id: officeId,
          id,
          name: place === 0 ? 'Ingrid Solheim' : 'Ola Ås',
          email: `${id}@nordlys.example`,
          role: place === 0 ? 'owner' : 'accountant',
          language: 'nb',
          active: true,
          created_at: clock.now(),
        })
        .execute();
    }
  });
}
