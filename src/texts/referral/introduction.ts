import type { CalendarDate } from '../../domain/kernel/index.ts';
import { assert } from '../../domain/kernel/index.ts';
import type { ClientSize, Industry, ToldFact, WorkingWay } from '../../domain/referral/index.ts';
import { formatDate } from '../format-date.ts';
import { capitalise, formatList } from '../format-list.ts';
import type { Language } from '../language.ts';
import { cleanLine, firstNameOf } from '../messages/clean-line.ts';
import { companyInWords, type Company } from '../messages/letterhead.ts';
import type { ComposedMessage } from '../messages/message.ts';
import { renderMessage } from '../messages/render-message.ts';
import { industryInWords } from './match-in-words.ts';
import { referralWords } from './referral-words.ts';

/** All that there is to tell of a client. What is told of it is the consent's to say, never the letter's. */
export interface ClientToTell {
  company: Company;
  contact: { name: string; reach: string };
  industries: readonly Industry[];
  size: ClientSize;
  system: string | null;
  municipality: string | null;
  needs: readonly WorkingWay[];
}

export interface IntroductionFacts {
  language: Language;
  office: { name: string; brandColour: string };
  leadName: string;
  /** The partner's own contact. */
  toName: string;
  client: ClientToTell;
  /** What the client consented to have told to this office; from `factsToTell`. */
  told: readonly ToldFact[];
  answerByOn: CalendarDate;
  /** Where the office answers; left out where it answers by mail, which reaches the lead. */
  href?: string | undefined;
}

/**
 * Introduces a client to an office, with what the client consented to and nothing else. Throws where nothing may be told: a letter without a consent behind
 * it is a programmer's mistake.
 */
export function composeIntroduction(facts: IntroductionFacts): ComposedMessage {
  const { language, office, leadName, client, told, answerByOn, href } = facts;
  assert(told.includes('company'), 'an introduction without consent');
  const words = wordsIn[language];
  const name = firstNameOf(facts.toName);
  return renderMessage({
    language,
    subject: words.subject(cleanLine(client.company.name)),
    brandColour: office.brandColour,
    band: { title: office.name },
    greeting: `${words.hello}${name === '' ? '' : ` ${name}`}.`,
    blocks: [
      { paragraph: words.question(companyInSentence(client.company, language)) },
      ...listOf(client, told, language),
      {
        paragraph: [
          words.answer(formatDate(answerByOn, language)),
          ...(href === undefined ? [words.byMail(firstNameOf(leadName))] : []),
        ].join(' '),
      },
    ],
    ...(href === undefined ? {} : { button: { label: words.button, href } }),
    signature: [leadName, office.name],
    foot: words.foot(cleanLine(client.company.name)),
  });
}

/** `Brattli Bygg AS, orgnr 312 457 806,` before what it does. */
function companyInSentence(company: Company, language: Language): string {
  return `${companyInWords(company, language)}${company.orgnr === null ? '' : ','}`;
}

function listOf(client: ClientToTell, told: readonly ToldFact[], language: Language): { list: string[] }[] {
  const list = told.flatMap((fact) => factInWords(fact, client, language));
  return list.length === 0 ? [] : [{ list }];
}

function factInWords(fact: ToldFact, client: ClientToTell, language: Language): string[] {
  const words = wordsIn[language];
  const { needs, sizes } = referralWords[language];
  const list = (parts: readonly string[]): string[] => (parts.length === 0 ? [] : [formatList(parts, language)]);
  switch (fact) {
    case 'company':
      // It stands in the first sentence.
      return [];
    case 'contact':
      return [words.contact(cleanLine(client.contact.name), cleanLine(client.contact.reach))];
    case 'industry':
      return list(client.industries.map((industry) => cleanLine(industryInWords(industry, language)))).map(
        words.industry,
      );
    case 'size':
      return [capitalise(sizes[client.size])];
    case 'system':
      return client.system === null ? [] : [words.system(cleanLine(client.system))];
    case 'place':
      return client.municipality === null ? [] : [words.place(cleanLine(client.municipality))];
    case 'needs':
      return list(client.needs.map((need) => needs[need])).map(words.needs);
  }
}

const wordsIn = {
  nb: {
    subject: (company: string) => `Passer ${company} hos dere?`,
    hello: 'Hei',
    question: (company: string) => `${company} ser etter et nytt byrå, og vi tror det kan passe hos dere.`,
    contact: (name: string, reach: string) => `Kontakt: ${name}, ${reach}`,
    industry: (name: string) => `Bransje: ${name}`,
    system: (name: string) => `System: ${name}`,
    place: (name: string) => `Kommune: ${name}`,
    needs: (needs: string) => `Ønsker: ${needs}`,
    answer: (day: string) => `Si fra innen ${day} om dere kan ta oppdraget. Et nei er også et godt svar.`,
    byMail: (lead: string) => `Svar på denne e-posten, så når svaret ${lead}.`,
    button: 'Svar oss',
    foot: (company: string) => `${company} har sagt ja til at vi forteller dere dette, og ikke noe mer.`,
  },
  en: {
    subject: (company: string) => `Does ${company} suit you?`,
    hello: 'Hi',
    question: (company: string) => `${company} is looking for a new office, and we think that it may suit you.`,
    contact: (name: string, reach: string) => `Contact: ${name}, ${reach}`,
    industry: (name: string) => `Line of business: ${name}`,
    system: (name: string) => `System: ${name}`,
    place: (name: string) => `Municipality: ${name}`,
    needs: (needs: string) => `Looking for: ${needs}`,
    answer: (day: string) => `Tell us by ${day} if you can take the work. A no is a good answer too.`,
    byMail: (lead: string) => `Reply to this mail, and your answer reaches ${lead}.`,
    button: 'Answer us',
    foot: (company: string) => `${company} has said yes to our telling you this, and nothing more.`,
  },
} satisfies Record<Language, unknown>;
