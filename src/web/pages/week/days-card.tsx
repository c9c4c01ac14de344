import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../../domain/kernel/index.ts';
import type { Week } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { DayColumn } from './day-column.tsx';

/** The delivery deadlines of the week, a column a day; a weekend shows only when something is due in it. */
export function DaysCard({ days }: { days: Week['days'] }) {
  const { t } = useTranslation();
  const shown = days.filter((day) => weekdayOf(day.on) <= 5 || day.dueTotal > 0 || day.statutory.length > 0);
  const empty = days.every((day) => day.dueTotal === 0 && day.statutory.length === 0);
  return (
    <Card title={t('week.days.title')} className="week-days">
      {empty ? (
        <EmptyNote words={t('week.days.none')} />
      ) : (
        <ol className="days">
          {shown.map((day) => (
            <DayColumn key={day.on} day={day} />
          ))}
        </ol>
      )}
    </Card>
  );
}
