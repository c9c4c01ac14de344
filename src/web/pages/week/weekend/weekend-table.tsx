import type { WeekendRisk, WeekendView } from '../../../../http/contract/weekend.ts';
import { HeadedTable } from '../../../design/headed-table.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { chosenAround } from '../overtime/chosen-around.ts';
import { hasHours } from './read-weekend.ts';
import { useWeekendWords } from './use-weekend-words.ts';

interface WeekendTableProps {
  weekends: readonly WeekendRisk[];
  overtime: WeekendView['overtime'];
}

/** The same figures as the gauge, for whoever reads them better so. */
export function WeekendTable({ weekends, overtime }: WeekendTableProps) {
  const { t, dates, chance, hours } = useWeekendWords();
  const formats = useFormats();
  const headings = [
    t('table.weekend'),
    t('table.chance'),
    t('table.best'),
    t('table.likely'),
    t('table.worst'),
    t('table.evenings'),
    t('table.chosen'),
  ];
  const rows = weekends.map(({ saturdayOn, known, lost, minutes, evenings }) => {
    const { saturdayMinutes, sundayMinutes } = chosenAround(overtime, saturdayOn);
    const chosenMinutes = saturdayMinutes + sundayMinutes;
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
      chosenMinutes > 0 ? formats.hours(chosenMinutes) : t('table.none'),
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
