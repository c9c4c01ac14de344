import type { PaperDocument } from '../../pdf/document.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadProposal } from './load-proposal.ts';
import { writeDocument } from './write-document.ts';

/** The document of a proposal for the office: stored by its hash, or of a draft as it would be sent. */
export async function findOfficeDocument(
  scope: OfficeScope,
  proposalId: string,
  which: 'document' | 'sealed',
): Promise<
  { sha256: string; name: string } | { document: PaperDocument; name: string } | { refused: 'not-found' | 'not-sealed' }
> {
  const proposal = await loadProposal(scope, proposalId);
  if (!proposal) return { refused: 'not-found' };
  const { row } = proposal;
  const name = row.language === 'nb' ? 'oppdragsavtale.pdf' : 'engagement-agreement.pdf';
  if (which === 'sealed') {
    return row.sealed_sha256 === null ? { refused: 'not-sealed' } : { sha256: row.sealed_sha256, name };
  }
  if (row.document_sha256 !== null) return { sha256: row.document_sha256, name };
  return { document: await writeDocument(scope, row), name };
}
