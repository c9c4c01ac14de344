import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { CopiedProposals } from '../../http/contract/proposals.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { draftProposal } from './draft-proposal.ts';
import { findInForce } from './find-in-force.ts';
import { loadProposal } from './load-proposal.ts';

type Copied = CopiedProposals['clients'][number];

/**
 * Drafts for many clients from one: a change where something binds the client already, else a new agreement. With `preview` nothing is made, and
 * each client's terms of now are answered, so that every difference can be seen first. A client with a proposal under way is left alone.
 */
export async function copyProposal(
  scope: OfficeScope,
  copy: { fromProposalId: string; clientIds: readonly string[]; startOn: CalendarDate; preview: boolean },
): Promise<CopiedProposals | { refused: 'not-found' }> {
  const from = await loadProposal(scope, copy.fromProposalId);
  if (!from) return { refused: 'not-found' };
  const clients: Copied[] = [];
  for (const clientId of new Set(copy.clientIds)) {
    clients.push(await copyToOne(scope, clientId, from.row.terms, copy));
  }
  return { clients };
}

async function copyToOne(
  scope: OfficeScope,
  clientId: string,
  terms: NonNullable<Awaited<ReturnType<typeof loadProposal>>>['row']['terms'],
  { startOn, preview }: { startOn: CalendarDate; preview: boolean },
): Promise<Copied> {
  const client = await scope.trx
    .selectFrom('client')
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .where('active', '=', true)
    .executeTakeFirst();
  const none = { clientId, clientName: client?.name ?? '', proposalId: null, before: null };
  if (!client) return { ...none, refused: 'not-found' };
  const inForce = await findInForce(scope, clientId);
  const before = (inForce?.terms as unknown as Copied['before']) ?? null;
  if (await hasOpenProposal(scope, clientId)) return { ...none, before, refused: 'open-proposal' };
  if (preview) return { ...none, before, refused: null };
  const drafted = await draftProposal(scope, clientId, {
    from: inForce ? { from: 'in-force' } : { from: 'terms', terms },
    startOn,
  });
  if ('refused' in drafted) return { ...none, before, refused: 'not-found' };
  await scope.trx
    .updateTable('agreement_proposal')
    .set({ terms: JSON.stringify(terms) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', drafted.proposalId)
    .execute();
  return { ...none, before, proposalId: drafted.proposalId, refused: null };
}

async function hasOpenProposal(scope: OfficeScope, clientId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('agreement_proposal')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('state', 'in', ['draft', 'sent'])
    .executeTakeFirst();
  return row !== undefined;
}
