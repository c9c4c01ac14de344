import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../../http/contract/office.ts';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

/** One day: the law's deadlines first, then who delivers. Dashed: not here yet. */
export function DayColumn({ day }: { day: Week['days'][number] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const rest = day.dueTotal - day.due.length;
  const free = day.dueTotal === 0 && day.statutory.length === 0;
  const look = ['day', ...(day.on === today ? ['is-today'] : []), ...(free ? ['is-free'] : [])];
  return (
    <li className={look.join(' ')} {...(day.on === today ? { 'aria-current': 'date' } : {})}>
      <div className="day-head">
        <b>{formats.shortDate(day.on)}</b>
        {day.dueTotal > 0 && (
          <span>
            <span aria-hidden="true">{day.dueTotal}</span>
            <span className="unseen">{t('week.days.count', { count: day.dueTotal })}</span>
          </span>
        )}
      </div>
      {day.statutory.map((law) => (
        <p key={law.nb} className="law small">
          <span className="unseen">{t('week.days.law')}: </span>
          {formats.say(law)}
        </p>
      ))}
      {free && <p className="dim small">{t('week.days.noneThatDay')}</p>}
      <ul>
        {day.due.map(({ clientId, name, documents, state }, index) => (
          <li key={`${clientId}-${index}`} className={`due is-${state}`}>
            <Link to="/clients/$clientId" params={{ clientId }}>
              {name}
            </Link>
            <div className="small">
              {formats.delivery(documents)}
              {state !== 'open' && <> · {formats.words.obligationStates[state].toLowerCase()}</>}
            </div>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Link to="/clients" search={{ filter: 'thisWeek' }} className="link small">
          {t('week.days.more', { count: rest })}
        </Link>
      )}
    </li>
  );
}
