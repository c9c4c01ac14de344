import type { IndexRule } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { draftProposal, saveDraft } from '../proposal/draft-proposal.ts';
import { findInForce } from '../proposal/find-in-force.ts';
import { loadProposal } from '../proposal/load-proposal.ts';
import { loadAgreementsToAdjust } from './load-agreements-to-adjust.ts';

export interface WantedClause extends Omit<IndexRule, 'index'> {
  clientId: string;
  /** From when the change is to hold. */
  startOn: CalendarDate;
}

export type ClauseDrafted =
  | { proposalId: string }
  | { refused: 'not-found' | 'nothing-in-force' | 'no-price' | 'clause-there' | 'proposal-under-way' };

/**
 * Drafts the change by which prices may follow the index from then on. It is an ordinary numbered change: it binds when the client has accepted it, and
 * until then nothing is adjusted.
 */
export async function draftIndexClause(
  scope: OfficeScope,
  { clientId, startOn, month, noticeDays }: WantedClause,
): Promise<ClauseDrafted> {
  const inForce = await findInForce(scope, clientId);
  if (!inForce) return { refused: (await isClient(scope, clientId)) ? 'nothing-in-force' : 'not-found' };
  const [agreement] = await loadAgreementsToAdjust(scope, [inForce.agreementId]);
  if (!agreement) return { refused: 'not-found' };
  const { price } = inForce.terms;
  if (price === undefined || price.fees.length === 0) return { refused: 'no-price' };
  if (price.index !== undefined && agreement.facts.accepted) return { refused: 'clause-there' };
  if (agreement.proposal) return { refused: 'proposal-under-way' };
  const drafted = await draftProposal(scope, clientId, { from: { from: 'in-force' }, startOn });
  if ('refused' in drafted) return { refused: drafted.refused === 'not-found' ? 'not-found' : 'nothing-in-force' };
  const { row } = (await loadProposal(scope, drafted.proposalId))!;
  const index: IndexRule = { index: 'consumer-price-index', month, noticeDays };
  await saveDraft(scope, drafted.proposalId, {
    revision: row.revision,
    terms: { ...row.terms, price: { ...price, index } },
    startOn,
    language: row.language,
  });
  return drafted;
}

async function isClient(scope: OfficeScope, clientId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('client')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirst();
  return row !== undefined;
}
