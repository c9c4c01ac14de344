import { deriveAccountantPage, deriveTalkProposals, type TalkProposalKind } from '../../domain/talk/index.ts';
import { composeTalkOfficePaper } from '../../pdf/compose-talk-office-paper.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { accountantPageInWords } from '../../texts/talk/accountant-page-in-words.ts';
import { draftInWords } from '../../texts/talk/draft-in-words.ts';
import type { PaperText } from '../../texts/talk/paper-section.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadTalk, type LoadedTalk } from './load-talk.ts';
import { composeClientPaper, paperFrameOf, wordClientPage } from './word-client-page.ts';

/** The papers of the pack: what the client is given, what the accountant has along, and a proposal as a draft of a change. */
export type TalkPaper = 'client' | 'accountant' | TalkProposalKind;

/** One paper of the pack. It is printed or laid in a mail by a person: Takt sends none of them. */
export async function writeTalkPaper(
  scope: OfficeScope,
  clientId: string,
  paper: TalkPaper,
): Promise<{ document: PaperDocument; name: string } | { refused: 'not-found' | 'course-not-open' }> {
  const talk = await loadTalk(scope, clientId);
  if ('refused' in talk) return talk;
  const document = composePaper(scope, talk, paper);
  return document
    ? { document, name: `${names[talk.pack.language][paper]} ${talk.parties.clientName}.pdf` }
    : { refused: 'not-found' };
}

function composePaper(scope: OfficeScope, talk: LoadedTalk, paper: TalkPaper): PaperDocument | undefined {
  const { facts, pack, parties } = talk;
  const { language } = pack;
  const { terms, consumer } = facts;
  if (paper === 'client') return composeClientPaper(scope, talk, wordClientPage(scope, talk).page);
  const ofOffice = (kind: 'internal' | 'draft', text: PaperText): PaperDocument =>
    composeTalkOfficePaper({ ...paperFrameOf(scope, talk), client: { name: parties.clientName }, kind, text });
  if (paper === 'accountant') {
    const page = deriveAccountantPage(facts);
    const context = { ...(terms === undefined ? {} : { terms }), consumer };
    return ofOffice('internal', accountantPageInWords(page, context, language));
  }
  if (terms === undefined) return undefined;
  const proposal = deriveTalkProposals({ ...facts, terms }).find((one) => one.proposal === paper);
  return proposal && ofOffice('draft', draftInWords(proposal, terms, language));
}

const names = {
  nb: {
    client: 'Samtale',
    accountant: 'Bare for oss',
    'as-agreed': 'Utkast som avtalt',
    'later-deadline': 'Utkast senere frist',
    'office-does-more': 'Utkast byrået gjør mer',
  },
  en: {
    client: 'Talk',
    accountant: 'For us only',
    'as-agreed': 'Draft as agreed',
    'later-deadline': 'Draft later deadline',
    'office-does-more': 'Draft office does more',
  },
} as const;
