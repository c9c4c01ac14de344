import type { AgendaHeading, AgendaTopic } from '../../domain/meeting/index.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';

/** What an item of the agenda is called: the topic's own words, or those that the office has written. */
export function headingInWords(heading: AgendaHeading, language: Language): string {
  return 'topic' in heading ? topics[language][heading.topic] : cleanLine(heading.words);
}

const topics: Record<Language, Record<AgendaTopic, string>> = {
  nb: {
    'how-it-has-been': 'Slik har det vært',
    'what-it-cost-us-both': 'Hva det kostet oss begge',
    'what-the-office-can-do-better': 'Hva byrået selv kan gjøre bedre',
    'how-we-want-it': 'Slik vil vi ha det',
    'agreement-and-price': 'Avtalen og prisen',
    'who-does-what': 'Hvem gjør hva',
  },
  en: {
    'how-it-has-been': 'How it has been',
    'what-it-cost-us-both': 'What it has cost us both',
    'what-the-office-can-do-better': 'What the office itself can do better',
    'how-we-want-it': 'How we want it to be',
    'agreement-and-price': 'The agreement and the price',
    'who-does-what': 'Who does what',
  },
};
