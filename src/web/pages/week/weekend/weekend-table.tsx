import type { WeekendRisk } from '../../../../http/contract/weekend.ts';
import { HeadedTable } from '../../../design/headed-table.tsx';
import { hasHours } from './read-weekend.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** The same figures as the gauge, for whoever reads them better so. */
export function WeekendTable({ weekends }: { weekends: readonly WeekendRisk[] }) {
  const { t, dates, chance, hours } = useWeekendWords();
  const headings = [
    t('table.weekend'),
    t('table.chance'),
    t('table.best'),
    t('table.likely'),
    t('table.worst'),
    t('table.evenings'),
  ];
  const rows = weekends.map(({ saturdayOn, known, lost, minutes, evenings }) => {
    const { best, likely, worst } = hours(minutes);
    const before = known
      ? t('table.eveningsOf', hours(evenings.minutes))
      : t('table.eveningsBand', hours(evenings.minutes));
    return [
      dates(saturdayOn),
      known ? chance(lost) : t('table.unknown'),
      best,
      known ? likely : t('table.unknown'),
      worst,
      hasHours(evenings.minutes) ? before : t('table.none'),
    ];
  });
  return (
    <details>
      <summary>{t('table.show')}</summary>
      <div className="table-scroll" role="region" aria-label={t('table.label')} tabIndex={0}>
        <HeadedTable className="table weekend-table" headings={headings} rows={rows} />
      </div>
    </details>
  );
}
