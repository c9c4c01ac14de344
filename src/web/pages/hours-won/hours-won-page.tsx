import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { calendarDate } from '../../../domain/kernel/index.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useToday } from '../../shell/use-session.ts';
import { ContactsCard } from './contacts-card.tsx';
import { hoursWonQuery } from './hours-won-requests.ts';
import { MonthChoice } from './month-choice.tsx';
import { useWonWords } from './use-won-words.ts';
import { WonCard } from './won-card.tsx';
import './hours-won.css';

/** *Vunne timer*: what earlier delivery gave back, and whom to use it for. */
export function HoursWonPage() {
  const { t } = useWonWords();
  const today = useToday();
  const { month } = useSearch({ from: '/office/hours-won' });
  const query = useQuery({ ...hoursWonQuery(month), placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')}>
        <MonthChoice monthOn={calendarDate(`${month ?? today.slice(0, 7)}-01`)} />
      </PageHead>
      <Loaded query={query} lines={8}>
        {(view) => (
          <div className="won-columns" aria-busy={query.isPlaceholderData}>
            <WonCard monthOn={view.monthOn} won={view.won} />
            <ContactsCard view={view} />
          </div>
        )}
      </Loaded>
    </>
  );
}
