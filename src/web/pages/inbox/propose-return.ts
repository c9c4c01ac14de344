import { findReturnReason } from '../../../domain/intake/index.ts';
import type { ReturnReason } from '../../../domain/obligation/index.ts';
import type { FindingView } from '../../../http/contract/office-inbox.ts';
import { wordFinding } from '../../../texts/intake/word-finding.ts';
import { findingOfView } from './finding-of-view.ts';

/** Why a document would be sent back, and in what words: by the chosen finding, else by the weightiest that is a reason. The words are in the client's language. */
export function proposeReturn(
  findings: readonly FindingView[],
  chosenId: string | undefined,
  language: 'nb' | 'en',
): { reason: ReturnReason; words: string } | undefined {
  const open = findings.filter(({ setAside, severity }) => !setAside && severity !== 'tells');
  const sorted = [...open.filter(({ id }) => id === chosenId), ...open.filter(({ id }) => id !== chosenId)];
  for (const view of sorted) {
    const finding = findingOfView(view);
    const reason = findReturnReason(finding);
    if (reason) return { reason, words: wordFinding(finding, language).client };
  }
  return undefined;
}
