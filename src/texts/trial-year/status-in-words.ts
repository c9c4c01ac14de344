import type { OwnDates } from '../../domain/talk/index.ts';
import type { YearStatus } from '../../domain/trial-year/index.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import { formatDayMonth } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import type { Language } from '../language.ts';
import { clientPageWords } from '../talk/client-page-words.ts';
import type { StatusText } from './status-text.ts';
import { statusWords } from './status-words.ts';
import { targetStatusInWords } from './target-status-in-words.ts';

/**
 * The quarter's page, the same for both sides: kind where it goes well, and plain where it does not. It lays no blame and names nobody. The office's
 * own part is told only where its lead has approved that, and else in the same words whatever it was.
 * Example: two of two in time, both targets on the way → `Året så langt: det går godt`.
 */
export function statusInWords(status: YearStatus, ownDates: OwnDates, language: Language): StatusText {
  const words = statusWords[language];
  const { mood, endOn } = status;
  const end = words.end(formatDayMonth(endOn, language, { year: true }));
  return {
    subject: words.subject[mood],
    lead: words.lead[mood],
    sections: [
      { heading: words.headings.now, as: 'list', items: countsInWords(status, language) },
      {
        heading: words.headings.targets,
        as: 'list',
        items: status.targets.map((target) => targetStatusInWords(target, language)),
      },
      { heading: words.headings.own, as: 'paragraphs', items: [ownPartInWords(status.office, ownDates, language)] },
      { heading: words.headings.next, as: 'paragraphs', items: [...words.next[mood], end] },
    ],
  };
}

function countsInWords({ deliveries, inTime, missing, toCome }: YearStatus, language: Language): string[] {
  const words = statusWords[language];
  return [
    deliveries === 0
      ? words.nothingYet
      : words.inTime(
          capitalise(inTime === 0 ? words.none : formatCount(inTime, language)),
          formatCounted(deliveries, 'delivery', language),
        ),
    ...(missing === 0 ? [] : [words.missing(capitalise(formatCounted(missing, 'delivery', language)), missing)]),
    toCome === 0 ? words.noneToCome : words.toCome(capitalise(formatCounted(toCome, 'delivery', language)), toCome),
  ];
}

function ownPartInWords({ inTime, of }: YearStatus['office'], ownDates: OwnDates, language: Language): string {
  const { ownLeftOut, ownKept, none } = clientPageWords[language];
  if (ownDates === 'left-out') return ownLeftOut;
  if (of === 0) return statusWords[language].ownNothing;
  return ownKept(inTime === 0 ? none : formatCount(inTime, language), formatCounted(of, 'delivery', language));
}
