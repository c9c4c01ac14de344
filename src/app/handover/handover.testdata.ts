import { sql } from 'kysely';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import type { StoredReceiver } from '../../db/tables.ts';
import { templates, type AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { dutiesOf, inSample, sendSample } from '../intake/intake.testdata.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { beginHandover } from './begin-handover.ts';
import { nameReceiver, setAccesses } from './change-handover.ts';

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
export async function addEngagement(db: Database): Promise<SampleHandover> {
  const office = await addSampleOffice(db, '2026-11-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-11-01', termsWithPowers);
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
export async function addHandover(db: Database): Promise<SampleHandover> {
  const sample = await addEngagement(db);
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
