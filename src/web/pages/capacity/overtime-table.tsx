import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { HeadedTable } from '../../design/headed-table.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { PersonCapacity } from './capacity-requests.ts';

/** How much overtime each has chosen: counted, and on paper too. */
export function OvertimeTable({ people }: { people: readonly PersonCapacity[] }) {
  const { t } = useTranslation('capacity');
  const { hours } = useFormats();
  const hasAny = people.some(({ overtime }) => overtime.yearMinutes + overtime.fourWeeksMinutes > 0);
  const rows = people.map(({ name, overtime }) => [
    name,
    hours(overtime.weekMinutes),
    hours(overtime.fourWeeksMinutes),
    hours(overtime.yearMinutes),
  ]);
  const headings = [t('overtime.person'), t('overtime.week'), t('overtime.fourWeeks'), t('overtime.year')];
  return (
    <Card className="overtime-table" title={t('overtime.title')}>
      <p className="small muted">{hasAny ? t('overtime.intro') : t('overtime.none')}</p>
      {hasAny && (
        <div className="table-scroll" role="group" aria-label={t('overtime.title')} tabIndex={0}>
          <HeadedTable className="table" headings={headings} rows={rows} />
        </div>
      )}
    </Card>
  );
}
