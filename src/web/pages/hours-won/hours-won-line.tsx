import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useToday } from '../../shell/use-session.ts';
import { hoursWonLineQuery } from './hours-won-requests.ts';
import { useWonWords } from './use-won-words.ts';
import './hours-won.css';

/** One line on the first page: what was won this month, and how many clients it can be used for. Nothing where there is neither. */
export function HoursWonLine() {
  const { t, hours, month } = useWonWords();
  const { data } = useQuery(hoursWonLineQuery(useToday()));
  if (data === undefined) return null;
  const { won, contacts, contactsMore, monthOn } = data;
  const count = contacts.length + contactsMore;
  const minutes = won.verdict === 'known' ? won.wonMinutes : 0;
  if (minutes === 0 && count === 0) return null;
  const figure = { hours: hours(minutes), month: month(monthOn) };
  return (
    <p className="note-line won-line">
      <span>
        {minutes !== 0 && <b>{t(minutes > 0 ? 'line.won' : 'line.less', figure)} </b>}
        {count > 0 && t(minutes > 0 ? 'line.use' : 'line.contacts', { count })}
      </span>
      <Link to="/hours-won" className="link">
        {t('line.see')}
      </Link>
    </p>
  );
}
