import {
  handoverItems,
  isHandedOver,
  type ArchiveRow,
  type Handover,
  type HandoverLine,
} from '../../domain/handover/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDayMonth } from '../format-date.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import type { PaperSection, PaperText } from '../talk/paper-section.ts';
import { handoverWords } from './handover-words.ts';
import { detailsInWords, lineInWords, standingInWords } from './line-in-words.ts';

export interface HandoverListFacts {
  handover: Handover;
  /** Null as long as it is not known who takes over. */
  receiverName: string | null;
  lastOn: CalendarDate;
  /** What stays at the office. For the client's own copy: whoever takes over has no need of it, and gets null. */
  archive: readonly ArchiveRow[] | null;
  /** For whoever takes over: what a line holds stands there from when it was handed over. */
  onlyHandedOver?: boolean;
}

/** The list of a handover: each item with where it stands and what it holds, and at the end of the client's copy what stays at the office and until when. */
export function handoverInWords(
  { handover, receiverName, lastOn, archive, onlyHandedOver = false }: HandoverListFacts,
  language: Language,
): PaperText {
  const words = wordsIn[language];
  const { items, about } = handoverWords[language];
  const day = (date: CalendarDate): string => formatDayMonth(date, language, { year: true });
  const sections = handoverItems.map((item): PaperSection => {
    const lines = handover.lines.filter(({ content }) => content.item === item);
    const told = onlyHandedOver ? lines.filter(({ state }) => isHandedOver(state)) : lines;
    const details = told.flatMap((line) => detailsOf(line, lines.length > 1, language));
    return {
      heading: items[item],
      paragraphs: [about[item]],
      table: {
        columns: words.columns.map((heading) => ({ heading })),
        rows: lines.map((line) => [lineInWords(line.content, language), standingInWords(line, language)]),
      },
      ...(details.length === 0 ? {} : { list: details }),
    };
  });
  return {
    title: words.title,
    sections: [
      {
        heading: words.standing,
        pairs: [
          { label: words.lastDay, value: day(lastOn) },
          { label: words.receiver, value: receiverName === null ? words.noReceiver : cleanLine(receiverName) },
          {
            label: words.complete,
            value: handover.completeOn === null ? words.left(openOf(handover)) : day(handover.completeOn),
          },
        ],
      },
      ...sections,
      ...(archive === null ? [] : archiveSection(archive, language)),
    ],
  };
}

/** Where an item has several lines, the line's name stands before what it holds. */
function detailsOf({ content }: HandoverLine, named: boolean, language: Language): string[] {
  const details = detailsInWords(content, language);
  return named ? details.map((detail) => `${lineInWords(content, language)}. ${detail}`) : details;
}

function openOf({ items }: Handover): number {
  return items.reduce((sum, { open }) => sum + open, 0);
}

function archiveSection(archive: readonly ArchiveRow[], language: Language): PaperSection[] {
  if (archive.length === 0) return [];
  const words = wordsIn[language];
  const day = (date: CalendarDate): string => formatDayMonth(date, language, { year: true });
  return [
    {
      heading: words.archive,
      paragraphs: [words.archiveAbout],
      table: {
        columns: words.archiveColumns.map((heading) => ({ heading })),
        rows: archive.map(({ thing, lastKeptThroughOn, source }) => [
          handoverWords[language].things[thing],
          day(lastKeptThroughOn),
          source,
        ]),
      },
    },
  ];
}

const wordsIn = {
  nb: {
    title: 'Overføring av oppdraget',
    standing: 'Slik står det',
    lastDay: 'Siste dag hos oss',
    receiver: 'Mottaker',
    noReceiver: 'Ikke kjent ennå',
    complete: 'Ferdig',
    left: (count: number) => (count === 1 ? 'Ett punkt gjenstår' : `${count} punkter gjenstår`),
    columns: ['Hva', 'Slik står det'],
    archive: 'Dette blir hos oss',
    archiveAbout: 'Vi tar vare på dette så lenge loven sier.',
    archiveColumns: ['Hva', 'Til og med', 'Regel'],
  },
  en: {
    title: 'Handover of the engagement',
    standing: 'How it stands',
    lastDay: 'Last day with us',
    receiver: 'Receiver',
    noReceiver: 'Not known yet',
    complete: 'Complete',
    left: (count: number) => (count === 1 ? 'One line is left' : `${count} lines are left`),
    columns: ['What', 'How it stands'],
    archive: 'What stays with us',
    archiveAbout: 'We keep this for as long as the law says.',
    archiveColumns: ['What', 'Through', 'Rule'],
  },
} satisfies Record<Language, unknown>;
