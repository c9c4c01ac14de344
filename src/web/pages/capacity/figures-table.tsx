import { useTranslation } from 'react-i18next';
import { HeadedTable } from '../../design/headed-table.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { PersonCapacity } from './capacity-requests.ts';
import { minutesLeft } from './tell-minutes.ts';
import { useCapacityWords } from './use-capacity-words.ts';

/** All the figures of the page, for whoever would rather read than look. */
export function FiguresTable({ people }: { people: readonly PersonCapacity[] }) {
  const { t } = useTranslation('capacity');
  const { hours } = useFormats();
  const words = useCapacityWords();
  const rows = people.flatMap(({ name, weeks }) =>
    weeks.map(({ mondayOn, roomMinutes, dueMinutes, overtimeMinutes, evenings, weekend, lawLeft }) => [
      t('paneTitle', { name, week: words.week(mondayOn) }),
      hours(roomMinutes),
      hours(overtimeMinutes),
      hours(dueMinutes),
      hours(evenings.minutes.likely),
      hours(evenings.minutes.high),
      hours(weekend.minutes.likely),
      hours(weekend.minutes.high),
      String(lawLeft.length),
      hours(minutesLeft(lawLeft)),
    ]),
  );
  return (
    <details className="figures-table">
      <summary>{t('table.show')}</summary>
      <div className="card table-scroll" role="group" aria-label={t('table.name')} tabIndex={0}>
        <HeadedTable
          className="table"
          headings={[
            t('table.week'),
            t('table.room'),
            t('table.overtime'),
            t('table.due'),
            t('table.eveningsLikely'),
            t('table.eveningsWorst'),
            t('table.weekendLikely'),
            t('table.weekendWorst'),
            t('table.lawLeft'),
            t('table.lawLeftHours'),
          ]}
          rows={rows}
        />
      </div>
    </details>
  );
}
