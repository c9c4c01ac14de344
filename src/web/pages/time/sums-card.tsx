import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, dateOf, lastDayOfMonth, partsOf, type CalendarDate } from '../../../domain/kernel/index.ts';
import { formatClock } from '../../../texts/time/format-clock.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { exportAddress, timeSumsQuery, type TimeSums } from './time-requests.ts';

type ClientSum = TimeSums['clients'][number];

/** A month by client, all people together; the same month as a file. */
export function SumsCard() {
  const { t } = useTranslation('time');
  const formats = useFormats();
  const today = useToday();
  const [month, setMonth] = useState(startOf(today));
  const { year, month: number } = partsOf(month);
  const period = { fromOn: month, toOn: lastDayOfMonth(year, number) };
  const query = useQuery(timeSumsQuery(period));
  const step = (by: number): void => setMonth(startOf(addMonths(month, by)));
  return (
    <Card title={t('sums.title')} aside={t('sums.allPeople')} className="time-sums">
      <div className="month-bar">
        <div className="actions">
          <Action small label={t('sums.before')} onClick={() => step(-1)}>
            ‹
          </Action>
          <b aria-live="polite">{formats.capitalise(t('sums.month', { month: formats.month(number), year }))}</b>
          <Action small label={t('sums.after')} disabled={month === startOf(today)} onClick={() => step(1)}>
            ›
          </Action>
        </div>
        <div className="actions">
          <a className="link small" href={exportAddress(period, 'xlsx')} download>
            {t('sums.excel')}
          </a>
          <a className="link small" href={exportAddress(period, 'csv')} download>
            {t('sums.csv')}
          </a>
        </div>
      </div>
      <Loaded query={query} lines={4}>
        {(sums) => <SumsTable sums={sums} />}
      </Loaded>
    </Card>
  );
}

function startOf(day: CalendarDate): CalendarDate {
  const { year, month } = partsOf(day);
  return dateOf(year, month, 1);
}

function SumsTable({ sums }: { sums: TimeSums }) {
  const { t } = useTranslation('time');
  const { clients, internal } = sums;
  const total = internal.minutes + clients.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const own = internal.ownMinutes + clients.reduce((sum, { ownMinutes }) => sum + (ownMinutes ?? 0), 0);
  if (clients.length === 0 && internal.minutes === 0) return <EmptyNote words={t('sums.empty')} />;
  return (
    <table className="table">
      <caption className="unseen">{t('sums.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('client')}</th>
          <th scope="col" className="figure">
            {t('sums.acts')}
          </th>
          <th scope="col" className="figure">
            {t('sums.mine')}
          </th>
          <th scope="col" className="figure">
            {t('sums.all')}
          </th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <tr key={client.clientId}>
            <th scope="row">
              <Link to="/clients/$clientId" params={{ clientId: client.clientId }} className="name">
                <bdi>{client.clientName}</bdi>
              </Link>
              <Works works={client.works} />
            </th>
            <td className="figure">{client.acts === 0 ? '–' : client.acts}</td>
            <td className="figure">{clock(client.ownMinutes)}</td>
            <td className="figure">{clock(client.minutes)}</td>
          </tr>
        ))}
      </tbody>
      {internal.minutes > 0 && (
        <tbody className="is-apart">
          <tr>
            <th scope="row">
              {t('internal')}
              <Works works={internal.works} />
            </th>
            <td className="figure">–</td>
            <td className="figure">{clock(internal.ownMinutes)}</td>
            <td className="figure">{clock(internal.minutes)}</td>
          </tr>
        </tbody>
      )}
      <tfoot>
        <tr>
          <th scope="row">{t('week.sum')}</th>
          <td className="figure">{clients.reduce((sum, { acts }) => sum + acts, 0)}</td>
          <td className="figure">{clock(own)}</td>
          <td className="figure">{clock(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Works({ works }: Pick<ClientSum, 'works'>) {
  const { words } = useFormats();
  if (works.length === 0) return null;
  return (
    <div className="small muted">
      {works.map(({ work, minutes }) => `${words.timeWorks[work]} ${formatClock(minutes)}`).join(' · ')}
    </div>
  );
}

/** No hours are not zero hours. */
function clock(minutes: number | null): string {
  return minutes === null || minutes === 0 ? '–' : formatClock(minutes);
}
