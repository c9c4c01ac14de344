import { instant } from '../domain/kernel/index.ts';
import { deriveAccountantPage, deriveClientPage, type ClientPage, type TalkFacts } from '../domain/talk/index.ts';
import { crowdedFacts, factsOfYear, years, type YearName } from '../domain/talk/talk.testdata.ts';
import type { Language } from '../texts/language.ts';
import { accountantPageInWords } from '../texts/talk/accountant-page-in-words.ts';
import { clientPageInWords } from '../texts/talk/client-page-in-words.ts';
import type { ClientPageText } from '../texts/talk/client-page-text.ts';
import { draftInWords } from '../texts/talk/draft-in-words.ts';
import { composeTalkClientPage } from './compose-talk-client-page.ts';
import { composeTalkOfficePaper } from './compose-talk-office-paper.ts';
import type { PaperDocument } from './document.ts';
import { fitTalkClientPage } from './fit-talk-client-page.ts';

export const everyYear: readonly [string, TalkFacts][] = [
  ...(Object.keys(years) as YearName[]).map((name): [string, TalkFacts] => [name, factsOfYear(name)]),
  ['crowded', crowdedFacts()],
];

/** Whom a paper is from and to. */
export interface Names {
  office: string;
  lead: string;
  client: string;
  contact: string | null;
}

export const brekke: Names = {
  office: 'Nordlys Regnskap AS',
  lead: 'Ingrid Solheim',
  client: 'Brekke & Lund Bygg AS',
  contact: 'Geir Brekke',
};

/** Names as long as anybody has them, and a contact with many of them. */
export const longNames: Names = {
  office: 'Ærlig Økonomi og Årsregnskap Rådgivning for Små og Mellomstore Bedrifter i Indre Østfold og Ås AS',
  lead: 'Åse-Ørjane Kjærstad-Mæhlum Østensjø-Blåfjelldal',
  client:
    'Sameiet Øvre og Nedre Ærfuglveien Vannverksrøranleggsentreprenørforenings Boligbyggelag Trinn 3 og 4 med Garasjeanlegg og Felles Båtplass Åsgårdstrand',
  contact: 'Bjørn-Åge Ærlighaug Sæterdal-Nygårdshaugen, styreleder og vaktmester',
};

const common = {
  createdAt: instant('2027-02-02T08:00:00.000Z'),
  brandColour: '#0d4b3f',
};

function day(language: Language): string {
  return language === 'nb' ? '2. februar 2027' : '2 February 2027';
}

export function clientPaper(text: ClientPageText, language: Language, names: Names): PaperDocument {
  return composeTalkClientPage({
    ...common,
    language,
    office: { name: names.office },
    leadName: names.lead,
    client: { name: names.client },
    contactName: names.contact,
    madeOn: day(language),
    text,
  });
}

export function clientPaperOf(facts: TalkFacts, language: Language, names: Names = brekke): PaperDocument {
  const compose = (page: ClientPage): PaperDocument => clientPaper(clientPageInWords(page, language), language, names);
  return compose(fitTalkClientPage(deriveClientPage(facts), compose));
}

export function accountantPaperOf(facts: TalkFacts, language: Language, names: Names = brekke): PaperDocument {
  const { terms, consumer } = facts;
  const context = { consumer, ...(terms === undefined ? {} : { terms }) };
  return officePaper(
    'internal',
    accountantPageInWords(deriveAccountantPage(facts), context, language),
    language,
    names,
  );
}

export function draftPapersOf(facts: TalkFacts, language: Language, names: Names = brekke): PaperDocument[] {
  const { proposals } = deriveAccountantPage(facts);
  return proposals.map((proposal) =>
    officePaper('draft', draftInWords(proposal, facts.terms!, language), language, names),
  );
}

function officePaper(
  kind: 'internal' | 'draft',
  text: Parameters<typeof composeTalkOfficePaper>[0]['text'],
  language: Language,
  { office, client }: Names,
): PaperDocument {
  return composeTalkOfficePaper({
    ...common,
    kind,
    language,
    office: { name: office, orgnr: '999 888 777' },
    client: { name: client },
    madeOn: day(language),
    text,
  });
}
