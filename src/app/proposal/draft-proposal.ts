import { findTemplate, startFromLastYear, type AgreementTerms } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Language } from '../../db/tables.ts';
import { findClientToChange } from '../client/find-client.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findInForce } from './find-in-force.ts';
import { loadProposal } from './load-proposal.ts';

/** What a draft begins with. */
export type DraftFrom =
  | { from: 'template'; ref: string }
  /** A change of what binds the client now. */
  | { from: 'in-force' }
  /** What binds another client. */
  | { from: 'client'; clientId: string }
  | { from: 'terms'; terms: AgreementTerms };

/** Begins a draft for a client: of a new agreement, or of a numbered change of the one in force. Nobody outside the office sees it. */
export async function draftProposal(
  scope: OfficeScope,
  clientId: string,
  { from, startOn }: { from: DraftFrom; startOn: CalendarDate },
): Promise<{ proposalId: string } | { refused: 'not-found' | 'unknown-template' | 'nothing-in-force' }> {
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const begun = await findBeginning(scope, clientId, from);
  if ('refused' in begun) return begun;
  const proposalId = scope.ids.next();
  await scope.trx
    .insertInto('agreement_proposal')
    .values({
      office_id: scope.officeId,
      id: proposalId,
      client_id: clientId,
      agreement_id: begun.changes?.agreementId ?? null,
      base_version: begun.changes?.version ?? null,
      change_number: begun.changes ? begun.changes.changeNumber : null,
      template_key: from.from === 'template' ? from.ref : null,
      terms: JSON.stringify(begun.terms),
      start_on: startOn,
      language: await languageOf(scope, clientId),
      state: 'draft',
      revision: 1,
      made_by: staffOf(scope),
      made_at: scope.now,
      changed_at: scope.now,
    })
    .execute();
  return { proposalId };
}

interface Beginning {
  terms: AgreementTerms;
  changes?: { agreementId: string; version: number; changeNumber: number };
}

async function findBeginning(
  scope: OfficeScope,
  clientId: string,
  from: DraftFrom,
): Promise<Beginning | { refused: 'unknown-template' | 'nothing-in-force' }> {
  if (from.from === 'terms') return { terms: from.terms };
  if (from.from === 'template') {
    const terms = findTemplate(from.ref)?.terms ?? (await findOwnTemplate(scope, from.ref));
    if (!terms) return { refused: 'unknown-template' };
    const last = await findInForce(scope, clientId);
    return { terms: last ? startFromLastYear(terms, last.terms) : terms };
  }
  const inForce = await findInForce(scope, from.from === 'client' ? from.clientId : clientId);
  if (!inForce) return { refused: 'nothing-in-force' };
  if (from.from === 'client') return { terms: inForce.terms };
  const { agreementId, version, terms } = inForce;
  return { terms, changes: { agreementId, version, changeNumber: (inForce.changeNumber ?? 0) + 1 } };
}

export async function findOwnTemplate(scope: OfficeScope, id: string): Promise<AgreementTerms | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  const row = await scope.trx
    .selectFrom('agreement_template')
    .select('terms')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.terms;
}

/** The language of the contact for the agreement, else the client's. */
async function languageOf(scope: OfficeScope, clientId: string): Promise<Language> {
  const row = await scope.trx
    .selectFrom('client')
    .select('language')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  return row.language;
}

export interface SavedDraft {
  revision: number;
  terms: AgreementTerms;
  startOn: CalendarDate;
  language: Language;
}

/** Saves a draft as it stands, faults and all: what is half done is kept. Refused where somebody has saved since the revision that was seen. */
export async function saveDraft(
  scope: OfficeScope,
  proposalId: string,
  draft: SavedDraft,
): Promise<{ revision: number } | { refused: 'not-found' | 'not-a-draft' | 'list-changed' }> {
  const proposal = await loadProposal(scope, proposalId, 'to-change');
  if (!proposal) return { refused: 'not-found' };
  if (proposal.row.state !== 'draft') return { refused: 'not-a-draft' };
  if (proposal.row.revision !== draft.revision) return { refused: 'list-changed' };
  const revision = draft.revision + 1;
  await scope.trx
    .updateTable('agreement_proposal')
    .set({
      terms: JSON.stringify(draft.terms),
      start_on: draft.startOn,
      language: draft.language,
      revision,
      changed_at: scope.now,
      changed_by: staffOf(scope),
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', proposalId)
    .execute();
  return { revision };
}
