import { deriveAccountantPage, deriveClientPage } from '../../domain/talk/index.ts';
import type { TalkView } from '../../http/contract/talk.ts';
import { lixOf } from '../../texts/readability/lix.ts';
import { accountantPageInWords } from '../../texts/talk/accountant-page-in-words.ts';
import {
  applyEdits,
  pageLixMax,
  type EditContext,
  type EditRefusal,
  type EditWarning,
} from '../../texts/talk/apply-edits.ts';
import { clientPageInWords } from '../../texts/talk/client-page-in-words.ts';
import { readingOfPage, type ClientPageText } from '../../texts/talk/client-page-text.ts';
import { dateInZone } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { loadTalk, type LoadedTalk } from './load-talk.ts';

/** The talk pack as it stands: the client's page with what was written, the accountant's own page, and what may leave the office. */
export async function viewTalk(
  scope: OfficeScope,
  clientId: string,
): Promise<TalkView | { refused: 'not-found' | 'course-not-open' }> {
  const talk = await loadTalk(scope, clientId);
  if ('refused' in talk) return talk;
  const { facts, pack, parties } = talk;
  const { language } = pack;
  const { page, plain, warnings, left } = wordClientPage(talk);
  const accountant = deriveAccountantPage(facts);
  const isLead = parties.leadId === staffOf(scope);
  return {
    client: { id: clientId, name: parties.clientName },
    leadName: parties.leadName,
    language,
    page: toView(page),
    plain: toView(plain),
    warnings: [...warnings],
    left: [...left],
    lix: lixOf(readingOfPage(page)),
    lixMax: pageLixMax,
    targets: facts.targets.map((target) => ({ ...target })),
    accountant: accountantPageInWords(
      accountant,
      { ...(facts.terms === undefined ? {} : { terms: facts.terms }), consumer: facts.consumer },
      language,
    ) as TalkView['accountant'],
    proposals: accountant.proposals.map(({ proposal, fit, yearOre }) => ({ proposal, fit, yearOre })),
    ownDates: {
      shown: facts.ownDates,
      late: facts.conduct.office.late.length,
      claimMarked: facts.claimMarked,
      mayApprove: isLead && !facts.claimMarked,
      approved:
        facts.ownDates === 'approved' && pack.ownDates
          ? { byName: pack.ownDates.approvedByName, on: dateInZone(pack.ownDates.approvedAt, scope.zone) }
          : null,
    },
  };
}

export interface WordedPage {
  page: ClientPageText;
  /** As Takt would word it. */
  plain: ClientPageText;
  warnings: readonly EditWarning[];
  /** What was written once and has no place on the page as it is now; it is kept. */
  left: readonly EditRefusal[];
}

/** The client's page in words, with what was written in place of Takt's own. What is refused today, although it was taken once, is left out and told. */
export function wordClientPage({ facts, pack, parties }: LoadedTalk): WordedPage {
  const plain = clientPageInWords(deriveClientPage(facts), pack.language);
  const context = editContextOf({ facts, pack, parties });
  const first = applyEdits(plain, pack.edits, context);
  if (!('refused' in first)) return { ...first, plain, left: [] };
  const refused = new Set(first.refused.map(({ key }) => key));
  const kept = Object.fromEntries(Object.entries(pack.edits).filter(([key]) => !refused.has(key)));
  const second = applyEdits(plain, kept, context);
  if ('refused' in second) throw new Error('what was taken is refused');
  return { ...second, plain, left: first.refused };
}

export function editContextOf({ facts, pack, parties }: LoadedTalk): EditContext {
  const late = facts.conduct.office.late;
  return {
    language: pack.language,
    names: parties.names,
    withheld:
      facts.ownDates === 'approved' ? [] : late.flatMap(({ dueOn, doneOn }) => [dueOn, ...(doneOn ? [doneOn] : [])]),
  };
}

function toView(page: ClientPageText): TalkView['page'] {
  return structuredClone(page) as TalkView['page'];
}
