import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { formatClock } from '../../../texts/time/format-clock.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { GridRow, WeekGrid as Grid } from './derive-week-grid.ts';

/** The week by client and day, with sums both ways and internal time apart. On a phone the strip above has the days, and here stand the sums. */
export function WeekGrid({ grid, day }: { grid: Grid; day: CalendarDate }) {
  const { t } = useTranslation('time');
  const formats = useFormats();
  if (grid.sum === 0) return null;
  return (
    <Card title={t('week.title')} aside={formatClock(grid.sum)}>
      <table className="table time-grid">
        <caption className="unseen">{t('week.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('client')}</th>
            {grid.days.map((on) => (
              <th key={on} scope="col" className={on === day ? 'figure of-day is-day' : 'figure of-day'}>
                {formats.shortDate(on).split('\u00a0').slice(0, 2).join(' ')}
              </th>
            ))}
            <th scope="col" className="figure">
              {t('week.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {grid.clients.map((row) => (
            <Row key={row.clientId} row={row} grid={grid} day={day} />
          ))}
        </tbody>
        {grid.internal && (
          <tbody className="is-apart">
            <Row row={grid.internal} grid={grid} day={day} />
          </tbody>
        )}
        <tfoot>
          <tr>
            <th scope="row">{t('week.sum')}</th>
            <Figures days={grid.sums} grid={grid} day={day} sum={grid.sum} />
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}

function Row({ row, grid, day }: { row: GridRow; grid: Grid; day: CalendarDate }) {
  const { t } = useTranslation('time');
  return (
    <tr>
      <th scope="row">
        {row.clientId === null ? (
          t('internal')
        ) : (
          <Link to="/clients/$clientId" params={{ clientId: row.clientId }} className="name">
            <bdi>{row.clientName}</bdi>
          </Link>
        )}
      </th>
      <Figures days={row.days} grid={grid} day={day} sum={row.sum} />
    </tr>
  );
}

function Figures({ days, grid, day, sum }: { days: readonly number[]; grid: Grid; day: CalendarDate; sum: number }) {
  return (
    <>
      {days.map((minutes, index) => (
        <td key={grid.days[index]} className={grid.days[index] === day ? 'figure of-day is-day' : 'figure of-day'}>
          {minutes === 0 ? <span className="muted">–</span> : formatClock(minutes)}
        </td>
      ))}
      <td className="figure">
        <b>{formatClock(sum)}</b>
      </td>
    </>
  );
}
