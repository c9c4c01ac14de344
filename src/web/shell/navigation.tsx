import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLeads } from '../pages/people/use-leads.ts';
import { useSession } from './use-session.ts';

export const places = [
  { to: '/', words: 'shell.week', count: null },
  { to: '/inbox', words: 'shell.inbox', count: 'inbox' },
  { to: '/clients', words: 'shell.clients', count: 'clients' },
  { to: '/tasks', words: 'shell.tasks', count: 'tasks' },
  { to: '/questions', words: 'shell.questions', count: 'questions' },
  { to: '/surcharges', words: 'shell.surcharges', count: 'surcharges' },
  null,
  { to: '/sends', words: 'shell.sends', count: 'goesToday' },
  { to: '/outbox', words: 'shell.outbox', count: null },
  { to: '/outside', words: 'shell.outside', count: null },
  null,
  { to: '/agreements', words: 'agreement.all.title', count: null },
  { to: '/course', words: 'shell.course', count: null },
  { to: '/capacity', words: 'shell.capacity', count: null },
  { to: '/holdout', words: 'shell.holdout', count: null },
  { to: '/meetings', words: 'shell.meetings', count: null },
  { to: '/stance', words: 'shell.stance', count: null },
  { to: '/time', words: 'shell.time', count: null },
  { to: '/price-adjustment', words: 'shell.priceAdjustment', count: null },
  { to: '/import', words: 'shell.import', count: null },
  { to: '/people', words: 'shell.people', count: null },
  { to: '/retention', words: 'shell.retention', count: null },
] as const;

/** The list of pages, in the sidebar and on the phone's *Mer*. */
export function Navigation() {
  const { t } = useTranslation();
  const { counts, time } = useSession();
  const leads = useLeads();
  return places.map((place, index) => {
    // An office without hours finds the page where it can turn them on.
    if (place?.to === '/time' && !time.entry && !time.any) return null;
    if ((place?.to === '/capacity' || place?.to === '/holdout') && !leads) return null;
    if (place === null) return <div key={index} className="separator" />;
    const count = place.count === null ? 0 : (counts[place.count] ?? 0);
    return (
      <Link key={place.to} to={place.to} className="place" activeOptions={{ exact: place.to === '/' }}>
        <span>{t(place.words)}</span>
        {count > 0 && <span className="count">{count}</span>}
      </Link>
    );
  });
}
