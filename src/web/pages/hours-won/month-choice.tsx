import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addMonths, calendarDate, type CalendarDate } from '../../../domain/kernel/index.ts';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';

const monthsShown = 4;

/** This month and those before it; one further back stands there too as long as it is shown. */
export function MonthChoice({ monthOn }: { monthOn: CalendarDate }) {
  const { t } = useTranslation('hoursWon');
  const formats = useFormats();
  const thisMonth = calendarDate(`${useToday().slice(0, 7)}-01`);
  const latest = Array.from({ length: monthsShown }, (_, back) => addMonths(thisMonth, back + 1 - monthsShown));
  const months = latest.includes(monthOn) ? latest : [monthOn, ...latest];
  return (
    <nav className="chips" aria-label={t('months')}>
      {months.map((each) => (
        <Link
          key={each}
          to="/hours-won"
          search={each === thisMonth ? {} : { month: each.slice(0, 7) }}
          className="chip"
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {formats.month(Number(each.slice(5, 7)))}
        </Link>
      ))}
    </nav>
  );
}
