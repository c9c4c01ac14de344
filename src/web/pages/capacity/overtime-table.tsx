import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { HeadedTable } from '../../design/headed-table.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { PersonCapacity } from './capacity-requests.ts';

/** How much overtime each has chosen: counted, and on paper too. */
export function OvertimeTable({ people }: { people: readonly PersonCapacity[] }) {
  const { t } = useTranslation('capacity');
  const { hours, list } = useFormats();
  const counted = people.filter(hasChosen);
  const others = people.filter((person) => !hasChosen(person));
  const rows = counted.map(({ name, overtime }) => [
    name,
    hours(overtime.weekMinutes),
    hours(overtime.fourWeeksMinutes),
    hours(overtime.yearMinutes),
  ]);
  const headings = [t('overtime.person'), t('overtime.week'), t('overtime.fourWeeks'), t('overtime.year')];
  return (
    <Card className="overtime-table" title={t('overtime.title')}>
      {counted.length === 0 ? (
        <p className="small muted">{t('overtime.none')}</p>
      ) : (
        <>
          <p className="small muted">
            {t('overtime.intro')}
            {others.length > 0 && ` ${t('overtime.others', { names: list(others.map(({ name }) => name)) })}`}
          </p>
          <div className="table-scroll" role="group" aria-label={t('overtime.title')} tabIndex={0}>
            <HeadedTable className="table" headings={headings} rows={rows} />
          </div>
        </>
      )}
    </Card>
  );
}

function hasChosen({ overtime }: PersonCapacity): boolean {
  return overtime.yearMinutes + overtime.fourWeeksMinutes > 0;
}
