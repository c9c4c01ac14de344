import { HeadedTable } from '../../design/headed-table.tsx';
import { hasHours } from '../week/weekend/read-weekend.ts';
import { hasWork } from './has-work.ts';
import type { useWhatIfWords } from './use-what-if-words.ts';
import type { PersonWhatIf, WeekendWhatIf } from './what-if-requests.ts';

interface FiguresTableProps {
  people: readonly PersonWhatIf[];
  isOwn: boolean;
  words: ReturnType<typeof useWhatIfWords>;
}

/** The figures behind the chart, for whoever would rather read than look. */
export function FiguresTable({ people, isOwn, words: { t, formats, chance, dates } }: FiguresTableProps) {
  const hours = ({ minutes }: Pick<WeekendWhatIf['now'], 'minutes'>, known: boolean): string => {
    if (!hasHours(minutes)) return t('table.nothing');
    const [best, likely, worst] = [
      formats.hours(minutes.low),
      formats.hours(minutes.likely),
      formats.hours(minutes.high),
    ];
    return known ? t('table.range', { likely, worst }) : t('table.band', { best, worst });
  };
  const rows = people.flatMap(({ name, weekends }) =>
    weekends
      .filter(hasWork)
      .map(({ saturdayOn, known, now, asIf }) => [
        isOwn ? dates(saturdayOn) : `${name}, ${dates(saturdayOn)}`,
        known ? chance(now, known) : t('chart.unknown'),
        known ? chance(asIf, known) : t('chart.unknown'),
        hours(now, known),
        hours(asIf, known),
        hours(now.evenings, known),
        hours(asIf.evenings, known),
      ]),
  );
  if (rows.length === 0) return null;
  const headings = [
    t('table.weekend'),
    t('table.chanceNow'),
    t('table.chanceAsIf'),
    t('table.hoursNow'),
    t('table.hoursAsIf'),
    t('table.eveningsNow'),
    t('table.eveningsAsIf'),
  ];
  return (
    <details>
      <summary>{t('table.show')}</summary>
      <div className="table-scroll" role="region" aria-label={t('table.label')} tabIndex={0}>
        <HeadedTable className="table what-if-table" headings={headings} rows={rows} />
      </div>
    </details>
  );
}
