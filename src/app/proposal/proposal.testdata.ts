import { expect } from 'vitest';
import { findTemplate, type AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import { type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { acceptProposal, type AnswerEvidence } from './answer-proposal.ts';
import { draftProposal, saveDraft } from './draft-proposal.ts';
import { noteCheck } from './engagement-checks.ts';
import { loadProposal } from './load-proposal.ts';
import { sendProposal, type Sending } from './send-proposal.ts';

export const documentSha256 = 'd'.repeat(64);
export const evidence: AnswerEvidence = {
  identity: 'one-time-code',
  documentSha256,
  address: '127.0.0.1',
  userAgent: 'test',
  shownBy: 'one-time-code',
};

export interface ProposalStory {
  office: SampleOffice;
  clientId: string;
  personId: string;
  asPerson<T>(work: (scope: OfficeScope) => Promise<T>, personId?: string): Promise<T>;
  draft(from?: Parameters<typeof draftProposal>[2]['from'], startOn?: string): Promise<string>;
  send(proposalId: string, wanted?: Partial<Sending>): ReturnType<typeof sendProposal>;
  accept(proposalId: string, personId?: string): ReturnType<typeof acceptProposal>;
}

/** The builder, whose agreement of July is in force; Monday 30 November 2026, ten o'clock. */
export async function tellProposal(
  database: TestDatabase,
  at = '2026-11-30T09:00:00.000Z',
  checked = true,
): Promise<ProposalStory> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01');
  moveClock(office, at);
  if (checked) {
    await asFirst(office, (scope) => noteCheck(scope, clientId, { kind: 'due-diligence', doneOn: on('2026-07-01') }));
  }
  const { context, officeId } = office;
  const sendingOf = async (proposalId: string, wanted: Partial<Sending>): Promise<Sending> => {
    const proposal = await asFirst(office, (scope) => loadProposal(scope, proposalId));
    return {
      revision: proposal!.row.revision,
      answerByOn: on('2026-12-18'),
      signers: [{ personId, place: 1 }],
      ...wanted,
    };
  };
  return {
    office,
    clientId,
    personId,
    asPerson: (work, who = personId) => inOfficeScope(context, officeId, { personId: who }, work),
    async draft(from = { from: 'in-force' }, startOn = '2027-01-01') {
      const drafted = await asFirst(office, (scope) => draftProposal(scope, clientId, { from, startOn: on(startOn) }));
      if ('refused' in drafted) throw new Error(drafted.refused);
      return drafted.proposalId;
    },
    async send(proposalId, wanted = {}) {
      const sending = await sendingOf(proposalId, wanted);
      return asFirst(office, (scope) => sendProposal(scope, proposalId, sending, documentSha256));
    },
    accept: (proposalId, who = personId) =>
      inOfficeScope(context, officeId, { personId: who }, (scope) =>
        acceptProposal(scope, clientId, proposalId, evidence),
      ),
  };
}

export const [vouchers] = findTemplate('vat-two-monthly')!.terms.duties;
/** Ten days instead of twenty, and kr 1 500 instead of kr 1 250. */
export const stricter: AgreementTerms = {
  duties: [
    {
      ...vouchers!,
      schedule: { ...vouchers!.schedule, due: { rule: 'after', of: 'period-end', count: 10, unit: 'days' } },
      charges: vouchers!.charges.map((charge) => ({
        ...charge,
        price: { per: 'started-week' as const, amountOre: ore(150_000) },
      })),
    },
  ],
};

export async function change(
  { office, draft }: ProposalStory,
  terms = stricter,
  startOn = '2027-01-01',
): Promise<string> {
  const proposalId = await draft(undefined, startOn);
  const saved = await asFirst(office, (scope) =>
    saveDraft(scope, proposalId, { revision: 1, terms, startOn: on(startOn), language: 'nb' }),
  );
  expect(saved).toEqual({ revision: 2 });
  return proposalId;
}

export const dutiesOf = ({ office, clientId }: ProposalStory) =>
  asFirst(office, async (scope) => {
    const rows = await scope.trx
      .selectFrom('obligation')
      .select(['version', 'period_start_on', 'agreed_due_on', 'state'])
      .where('client_id', '=', clientId)
      .where('state', '<>', 'cancelled')
      .where('agreed_due_on', '<=', on('2027-05-31'))
      .orderBy('agreed_due_on')
      .execute();
    return rows.map((row) => `v${row.version} ${row.period_start_on} ${row.agreed_due_on} ${row.state}`);
  });
