import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { findTemplate, type AgreementTerms, type DutyClause, type LateTerm } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import { registerAgreement } from '../agreement/register-agreement.ts';
import { addClient } from '../client/add-client.ts';
import { changeGroup } from '../client/change-group.ts';
import { viewClient } from '../client/view-client.ts';
import { registerArrival } from '../intake/register-arrival.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { decideSurcharges, undoSurchargeDecisions } from './decide-surcharges.ts';
import { settleSurcharges } from './settle-surcharges.ts';
import { asFirst, deliver, workAt } from './surcharge.testdata.ts';
import { viewSurcharges } from './view-surcharges.ts';

const [vouchers] = findTemplate('vat-two-monthly')!.terms.duties;
/** kr 1 500 for each delivery that is late, from the first day. */
const late: LateTerm = {
  key: 'late',
  on: 'late',
  graceDays: 0,
  graceUnit: 'calendar',
  countsFrom: 'deadline',
  price: { per: 'delivery', amountOre: ore(150_000) },
  nature: 'price',
};
const clause: DutyClause = { ...vouchers!, charges: [late] };
/** All companies of the group together at most kr 2 000 a month. */
const capped: AgreementTerms = {
  duties: [clause],
  sharedCaps: [{ over: 'group', per: 'month', capOre: ore(200_000) }],
};

let database: TestDatabase;
let office: SampleOffice;
/** Two companies with the same deadline, Sunday 20 September 2026: of equal deadlines the one made first comes first. */
let first: Company;
let second: Company;

interface Company {
  clientId: string;
  dutyId: string;
}

beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  first = await addCompany("Brattli & O'Hara Bygg AS");
  second = await addCompany('Brattli Eiendom Ærø AS');
});

async function addCompany(name: string, terms: AgreementTerms = capped, of = office): Promise<Company> {
  return asFirst(of, async (scope) => {
    const startOn = on('2026-07-01');
    const client = { name, leadId: of.staffId, consumer: false, language: 'nb', startOn } as const;
    const email = `${scope.ids.next().slice(-6)}@brattli.example`;
    const contacts = [{ name: 'Jo Brattli', email, scopes: ['vouchers', 'agreement'] as const }];
    const { clientId } = await addClient(scope, {
      ...client,
      contacts: contacts.map((one) => ({ ...one, scopes: [...one.scopes] })),
    });
    const basis = { basis: 'written', acceptedOn: startOn, signerName: 'Jo Brattli' } as const;
    const agreed = await registerAgreement(scope, { clientId, terms, startOn, firstDeadlineOn: startOn, basis });
    if ('refused' in agreed) throw new Error(JSON.stringify(agreed.refused));
    const { id: dutyId } = await scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', clientId)
      .orderBy('due_on')
      .executeTakeFirstOrThrow();
    return { clientId, dutyId };
  });
}

const join = ({ clientId }: Company, name = 'Brattli') =>
  asFirst(office, (scope) => changeGroup(scope, clientId, { name }));
const leave = ({ clientId }: Company) => asFirst(office, (scope) => changeGroup(scope, clientId, 'none'));
/** Told on Monday the 21st; all there three days late. */
const remind = () => workAt(office, '2026-09-21T07:00:00.000Z');
const bring = ({ clientId, dutyId }: Company, at = '2026-09-23T10:00:00.000Z') => deliver(office, clientId, dutyId, at);

/** The lines of the companies in order, as state and kroner. */
async function lines(...companies: Company[]): Promise<string[]> {
  const rows = await asFirst(office, (scope) =>
    scope.trx.selectFrom('surcharge_line').select(['client_id', 'state', 'sum_ore']).execute(),
  );
  return companies.map(({ clientId }) =>
    rows
      .filter((row) => row.client_id === clientId && row.state !== 'withdrawn')
      .map(({ state, sum_ore }) => `${state} ${sum_ore / 100}`)
      .join(' '),
  );
}
const shown = async ({ clientId }: Company): Promise<string[]> => {
  const { lines: found } = await asFirst(office, (scope) => viewSurcharges(scope, { language: 'nb', clientId }));
  return found.map(({ state, sumOre }) => `${state} ${sumOre / 100}`);
};
const both = () => lines(first, second);

describe('a cap of kr 2 000 a month over the companies of a group', () => {
  test('is shared by deadline, and then by which delivery was first made', async () => {
    await join(first);
    await join(second);
    await remind();
    await bring(first);
    expect(await both()).toEqual(['proposed 1500', '']);
    await bring(second);
    expect(await both()).toEqual(['proposed 1500', 'proposed 500']);
  });

  test('is the same whichever came first', async () => {
    await join(first);
    await join(second);
    await remind();
    await bring(second);
    // What the first one costs so far is taken before, since its delivery has the same deadline and the lower name.
    expect(await both()).toEqual(['', 'proposed 500']);
    expect(await shown(first)).toEqual(['running 1500']);
    await bring(first);
    expect(await both()).toEqual(['proposed 1500', 'proposed 500']);
  });

  test('leaves to a company alone all of it, and to those of another group theirs', async () => {
    const third = await addCompany('Alene AS');
    const fourth = await addCompany('Andre AS');
    await join(first);
    await join(second);
    await join(fourth, 'Andre');
    await remind();
    for (const company of [first, second, third, fourth]) await bring(company);
    expect(await lines(first, second, third, fourth)).toEqual([
      'proposed 1500',
      'proposed 500',
      'proposed 1500',
      'proposed 1500',
    ]);
  });

  test('is not shared with a company that agreed on another cap, or on none', async () => {
    const other = await addCompany('Tomt AS', {
      ...capped,
      sharedCaps: [{ over: 'group', per: 'month', capOre: ore(300_000) }],
    });
    const none = await addCompany('Uten tak AS', { duties: [clause] });
    for (const company of [first, second, other, none]) await join(company);
    await remind();
    for (const company of [none, other, second, first]) await bring(company);
    expect(await lines(first, second, other, none)).toEqual([
      'proposed 1500',
      'proposed 500',
      'proposed 1500',
      'proposed 1500',
    ]);
  });

  test('follows when a company joins or leaves, and what was decided keeps its share', async () => {
    await join(first);
    await remind();
    await bring(first);
    await bring(second);
    expect(await both()).toEqual(['proposed 1500', 'proposed 1500']);
    await join(second);
    expect(await both()).toEqual(['proposed 1500', 'proposed 500']);
    await leave(first);
    expect(await both()).toEqual(['proposed 1500', 'proposed 1500']);
    await approve(second);
    await join(first);
    expect(await both()).toEqual(['proposed 500', 'approved 1500']);
    await leave(second);
    expect(await both()).toEqual(['proposed 1500', 'approved 1500']);
  });

  test('settled again it changes nothing, and the records hold', async () => {
    await join(first);
    await join(second);
    await remind();
    await bring(second);
    await bring(first);
    const before = await recordLengths();
    await asFirst(office, (scope) => settleSurcharges(scope, [first.clientId]));
    await asFirst(office, (scope) => settleSurcharges(scope, [second.clientId, first.clientId]));
    expect(await recordLengths()).toEqual(before);
    const verdicts = await asFirst(office, (scope) => verifyRecords(scope));
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test.each([[[]], [['2026-09-22T07:00:00.000Z', '2026-09-24T07:00:00.000Z', '2026-09-28T07:00:00.000Z']]])(
    'is the same with sweeps in between at %j',
    async (sweeps) => {
      await join(first);
      await join(second);
      await remind();
      const steps = [
        ...sweeps.map((at) => ({ at, run: () => workAt(office, at) })),
        { at: '2026-09-25T10:00:00.000Z', run: () => bring(second, '2026-09-25T10:00:00.000Z') },
        { at: '2026-09-30T10:00:00.000Z', run: () => bring(first, '2026-09-30T10:00:00.000Z') },
      ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
      for (const { run } of steps) await run();
      expect(await both()).toEqual(['proposed 1500', 'proposed 500']);
    },
  );

  test('gives the same sum on the page of the office, on each client, and on the line', async () => {
    await join(first);
    await join(second);
    await remind();
    moveClock(office, '2026-09-23T10:00:00.000Z');
    const running = async () => {
      const all = await asFirst(office, (scope) => viewSurcharges(scope, { language: 'nb' }));
      return [first, second].map(({ clientId }) => all.lines.find((line) => line.clientId === clientId)?.sumOre);
    };
    expect(await running()).toEqual([150_000, 50_000]);
    expect([await shown(first), await shown(second)]).toEqual([['running 1500'], ['running 500']]);
    const client = await asFirst(office, (scope) => viewClient(scope, second.clientId));
    expect('open' in client && client.open.find(({ id }) => id === second.dutyId)?.running?.sumOre).toBe(50_000);
    await bring(second);
    expect(await running()).toEqual([150_000, 50_000]);
    await bring(first);
    expect(await running()).toEqual([150_000, 50_000]);
  });

  test('two companies that deliver at the same moment end without a deadlock, and the cap holds', async () => {
    await join(first);
    await join(second);
    await remind();
    moveClock(office, '2026-09-23T10:00:00.000Z');
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        (round % 2 === 0 ? [first, second] : [second, first]).map((company) => hand(company, `r${round}`)),
      );
    }
    expect(await both()).toEqual(['proposed 1500', 'proposed 500']);
    await Promise.all(
      [first, second, first, second].map(({ clientId }) =>
        asFirst(office, (scope) => settleSurcharges(scope, [clientId])),
      ),
    );
    expect(await both()).toEqual(['proposed 1500', 'proposed 500']);
  });

  test('a company that delivers while a person decides on another ends without a deadlock', async () => {
    await join(first);
    await join(second);
    await remind();
    await bring(second);
    expect(await both()).toEqual(['', 'proposed 500']);
    moveClock(office, '2026-09-24T10:00:00.000Z');
    await hand(first, 'before');
    const lineId = await lineOf(second);
    for (let round = 0; round < 10; round += 1) {
      await Promise.all([
        hand(first, `r${round}`),
        asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' })),
        asFirst(office, (scope) => settleSurcharges(scope, [second.clientId])),
      ]);
      await asFirst(office, (scope) => undoSurchargeDecisions(scope, [lineId]));
    }
    expect(await both()).toEqual(['proposed 1500', 'proposed 500']);
  });

  test('is nothing to a group with the same name in another office', async () => {
    const other = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
    const theirs = await addCompany('Brattli Bygg AS', capped, other);
    await asFirst(other, (scope) => changeGroup(scope, theirs.clientId, { name: 'Brattli' }));
    await join(first);
    await remind();
    await workAt(other, '2026-09-21T07:00:00.000Z');
    await deliver(other, theirs.clientId, theirs.dutyId, '2026-09-23T10:00:00.000Z');
    await bring(first);
    expect(await lines(first)).toEqual(['proposed 1500']);
  });
});

async function approve(company: Company): Promise<void> {
  const lineId = await lineOf(company);
  await asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }));
}

function lineOf({ clientId }: Company): Promise<string> {
  return asFirst(office, async (scope) => {
    const { id } = await scope.trx
      .selectFrom('surcharge_line')
      .select('id')
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** Each thing in a transaction of its own, as from a phone. */
async function hand({ clientId, dutyId }: Company, batch: string): Promise<void> {
  for (const itemKey of ['receipts', 'invoices', 'bank']) {
    await inOfficeScope(office.context, office.officeId, { staffId: office.staffId }, async (scope) => {
      const id = scope.ids.next();
      const file = { sha256: 'a'.repeat(64), sizeBytes: 10, name: `${batch} bilag æøå.pdf`, kind: 'pdf' as const };
      await registerArrival(scope, {
        id,
        clientId,
        item: { obligationId: dutyId, itemKey },
        batchId: id,
        via: 'staff',
        file,
      });
    });
  }
}

async function recordLengths(): Promise<string[]> {
  const rows = await asFirst(office, (scope) =>
    scope.trx.selectFrom('record_head').select(['client_id', 'sequence']).orderBy('client_id').execute(),
  );
  return rows.map(({ client_id, sequence }) => `${client_id} ${sequence}`);
}
