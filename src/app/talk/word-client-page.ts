import { deriveClientPage, findWithheldDates, type ClientPage } from '../../domain/talk/index.ts';
import { composeTalkClientPage } from '../../pdf/compose-talk-client-page.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { fitTalkClientPage } from '../../pdf/fit-talk-client-page.ts';
import { formatDate } from '../../texts/format-date.ts';
import { formatOrgnr } from '../../texts/format-orgnr.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { applyEdits, type EditContext, type EditRefusal, type EditWarning } from '../../texts/talk/apply-edits.ts';
import { clientPageInWords } from '../../texts/talk/client-page-in-words.ts';
import type { ClientPageText } from '../../texts/talk/client-page-text.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { LoadedTalk } from './load-talk.ts';

type Frame = Pick<OfficeScope, 'now' | 'today'>;

export interface WordedPage {
  page: ClientPageText;
  /** As Takt would word it. */
  plain: ClientPageText;
  warnings: readonly EditWarning[];
  /** What was written once and has no place on the page as it is now; it is kept. */
  left: readonly EditRefusal[];
}

/** The client's page in words, with what was written in place of Takt's own. What is refused today, although it was taken once, is left out and told. */
export function wordClientPage(frame: Frame, talk: LoadedTalk): WordedPage {
  const plain = wordPlainPage(frame, talk);
  const context = editContextOf(talk);
  const first = applyEdits(plain, talk.pack.edits, context);
  if (!('refused' in first)) return { ...first, plain, left: [] };
  const refused = new Set(first.refused.map(({ key }) => key));
  const kept = Object.fromEntries(Object.entries(talk.pack.edits).filter(([key]) => !refused.has(key)));
  const second = applyEdits(plain, kept, context);
  if ('refused' in second) throw new Error('what was taken is refused');
  return { ...second, plain, left: first.refused };
}

/** The page as Takt words it, with as many clauses as leave it one page on paper. */
export function wordPlainPage(frame: Frame, talk: LoadedTalk): ClientPageText {
  const { language } = talk.pack;
  const compose = (page: ClientPage): PaperDocument =>
    composeClientPaper(frame, talk, clientPageInWords(page, language));
  return clientPageInWords(fitTalkClientPage(deriveClientPage(talk.facts), compose), language);
}

export function editContextOf({ facts, pack, parties }: LoadedTalk): EditContext {
  return {
    language: pack.language,
    names: parties.names,
    withheld: findWithheldDates(facts.ownDates, facts.conduct.office.late),
  };
}

export function composeClientPaper(frame: Frame, talk: LoadedTalk, text: ClientPageText): PaperDocument {
  const { parties } = talk;
  return composeTalkClientPage({
    ...paperFrameOf(frame, talk),
    leadName: parties.leadName,
    client: { name: parties.clientName },
    contactName: parties.contactName,
    text,
  });
}

/** Whom every paper of the pack is from, and when it was made. */
export function paperFrameOf({ now, today }: Frame, { pack: { language }, parties }: LoadedTalk) {
  return {
    language,
    createdAt: now,
    brandColour: brandOf(parties.settings),
    office: { name: parties.officeName, orgnr: formatOrgnr(parties.officeOrgnr) },
    madeOn: formatDate(today, language, { year: true }),
  };
}
