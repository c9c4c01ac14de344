import { sql } from 'kysely';
import { expect } from 'vitest';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import type { StoredReceiver } from '../../db/tables.ts';
import { templates, type AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { dutiesOf, inSample, sendSample, openTasksOf } from '../intake/intake.testdata.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { actOnLine } from './act-on-line.ts';
import { beginHandover } from './begin-handover.ts';
import { nameReceiver, setAccesses } from './change-handover.ts';
import { answerReceived, type Receiving } from './received-handover.ts';
import { viewHandover } from './view-handover.ts';

export interface SampleHandover {
  office: SampleOffice;
  clientId: string;
  personId: string;
}

/** What an engagement check says of the builder, which must be nowhere in a handover. */
export const secret = 'Pengestrøm-uforklart-æøå';

const first = templates[0]!.terms;
/** The agreement of the story, with a power that two people hold and three months of notice. */
export const termsWithPowers: AgreementTerms = {
  ...first,
  frame: {
    ...first.frame!,
    tasks: ['bookkeeping', 'vat-return'],
    noticeMonths: 3,
    powers: [{ power: 'altinn', holders: ['Ingrid Solheim', "Åse O'Hara Ærø"] }],
  },
};

export const fjord: StoredReceiver = {
  kind: 'next-accountant',
  name: "Fjord & O'Brien Regnskap ÆØÅ AS",
  orgnr: '310332062',
  contact: 'Mari Fjord',
  email: 'mari@fjord.example',
};

/** The builder with one file received and an engagement check that holds what is nobody else's, on 1 March 2027; no notice yet. */
export async function addEngagement(db: Database, terms: AgreementTerms = termsWithPowers): Promise<SampleHandover> {
  const office = await addSampleOffice(db, '2026-11-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-11-01', terms);
  moveClock(office, '2027-03-01T08:00:00.000Z');
  await inSample(office, ({ trx }) =>
    sql`insert into engagement_check (office_id, client_id, kind, done_on, done_by, answer, noted_at)
      select office_id, id, 'due-diligence', '2026-11-01', lead_id, ${secret}, '2026-11-01T08:00:00Z' from client where id = ${clientId}`.execute(
      trx,
    ),
  );
  return { office, clientId, personId };
}

/** The same with notice from the client on 1 March 2027, Fjord as receiver, and two accesses. */
export async function addHandover(db: Database, terms?: AgreementTerms): Promise<SampleHandover> {
  const sample = await addEngagement(db, terms);
  await inSample(sample.office, async (scope) => {
    const begun = await beginHandover(scope, sample.clientId, { by: 'client', reachedOn: on('2027-03-01') });
    if ('refused' in begun) throw new Error(begun.refused);
    await nameReceiver(scope, sample.clientId, fjord);
    await setAccesses(scope, sample.clientId, [
      { kind: 'accounting-system', name: 'Fiken' },
      { kind: 'bank', name: 'DNB' },
    ]);
  });
  return sample;
}

/** One file of the builder's first period. */
export async function deliver({ office, clientId, personId }: SampleHandover): Promise<string> {
  const [obligationId] = await dutiesOf(office, clientId);
  const itemKey = await inSample(office, async ({ trx }) => {
    const item = await trx
      .selectFrom('obligation_item')
      .select('key')
      .where('obligation_id', '=', obligationId!)
      .orderBy('place')
      .executeTakeFirstOrThrow();
    return item.key;
  });
  return sendSample(office, { clientId, personId }, { obligationId: obligationId!, itemKey });
}

export const asOffice = <T>({ office }: SampleHandover, work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
  inSample(office, work);
export const asReceiver = <T>({ office }: SampleHandover, work: (scope: OfficeScope) => Promise<T>): Promise<T> =>
  inSample(office, work, 'takt');
export const asClient = <T>(
  { office, personId }: SampleHandover,
  work: (scope: OfficeScope) => Promise<T>,
): Promise<T> => inSample(office, work, { personId });

/** The handover as the office sees it. */
export const viewOf = async (sample: SampleHandover) => {
  const view = await asOffice(sample, (scope) => viewHandover(scope, sample.clientId));
  if ('refused' in view || view.handover === null) throw new Error('no handover');
  return view.handover;
};

/** What the link of whoever takes over leads to. */
export const receivingOf = async (sample: SampleHandover): Promise<Receiving> => ({
  clientId: sample.clientId,
  handoverId: (await viewOf(sample)).id,
});

/** The office takes a step on a line. */
export const act = (sample: SampleHandover, step: Parameters<typeof actOnLine>[2]) =>
  asOffice(sample, (scope) => actOnLine(scope, sample.clientId, step, 'office'));

/** Whoever takes over answers a line. */
export const answer = async (sample: SampleHandover, step: Parameters<typeof answerReceived>[2]) => {
  const receiving = await receivingOf(sample);
  return asReceiver(sample, (scope) => answerReceived(scope, receiving, step));
};

/** The open tasks of handovers, by their kinds. */
export const tasksOf = async ({ office }: SampleHandover) =>
  (await openTasksOf(office)).filter((kind) => kind.startsWith('handover-')).toSorted();

/** The records of the office are whole. */
export const verifies = async (sample: SampleHandover) => {
  const records = await asOffice(sample, verifyRecords);
  expect(records.flatMap(({ faults }) => faults)).toEqual([]);
};

/** Somebody who is named for all that the client delivers. */
export const whole = (clientId: string) => ({ clientId, named: ['vouchers', 'payroll'], answersFor: [] }) as const;

/** What Fjord asks of the office before taking the client on. */
export const question = {
  askedOn: on('2027-03-10'),
  by: { office: fjord.name, orgnr: '310332062', name: 'Mari Fjord' },
  inWriting: true,
};

/** Hands over every line that there is, and has each confirmed by whoever it goes to. */
export async function handOverAll(sample: SampleHandover): Promise<void> {
  for (const { key, item, empty } of (await viewOf(sample)).lines) {
    if (item === 'powers-of-attorney' && !empty) await act(sample, { key, act: 'withdraw' });
    else if (empty) await act(sample, { key, act: 'mark-not-applicable', reason: 'nothing-there', words: '' });
    else {
      await act(sample, { key, act: 'prepare' });
      await act(sample, { key, act: 'hand-over' });
      if (item === 'own-documents')
        await asClient(sample, (scope) => actOnLine(scope, sample.clientId, { key, act: 'confirm' }, 'client'));
      else await answer(sample, { key, act: 'confirm' });
    }
  }
}
