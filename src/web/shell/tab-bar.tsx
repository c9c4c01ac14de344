import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../design/dialog.tsx';
import { Navigation } from './navigation.tsx';
import { SearchField } from './search-field.tsx';
import { UserCorner } from './user-corner.tsx';

const tabs = [
  {
    to: '/',
    words: 'shell.week',
    picture: <path d="M1 7h18M5 2v10M15 2v10" stroke="currentColor" strokeWidth="1.5" />,
  },
  {
    to: '/inbox',
    words: 'shell.inbox',
    picture: (
      <path
        d="M2 8l3-6h10l3 6v4H2zM2 8h5l1 2h4l1-2h5"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        fill="none"
      />
    ),
  },
  {
    to: '/clients',
    words: 'shell.clients',
    picture: (
      <>
        <path d="M1 3h18M1 11h18" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="6" cy="3" r="2.5" fill="currentColor" />
        <circle cx="13" cy="11" r="2.5" fill="currentColor" />
      </>
    ),
  },
  {
    to: '/tasks',
    words: 'shell.tasksShort',
    picture: (
      <>
        <circle cx="10" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 4v3l2 2" stroke="currentColor" strokeWidth="1.5" fill="none" />
      </>
    ),
  },
] as const;

/** The phone's menu: four pages and the rest. */
export function TabBar() {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  return (
    <>
      <nav className="tab-bar" aria-label={t('shell.mainMenu')}>
        {tabs.map((tab) => (
          <Link key={tab.to} to={tab.to} activeOptions={{ exact: tab.to === '/' }}>
            <svg viewBox="0 0 20 14" aria-hidden="true">
              {tab.picture}
            </svg>
            {t(tab.words)}
          </Link>
        ))}
        <button type="button" onClick={() => setMore(true)} aria-haspopup="dialog">
          <svg viewBox="0 0 20 14" aria-hidden="true">
            <circle cx="4" cy="7" r="1.5" fill="currentColor" />
            <circle cx="10" cy="7" r="1.5" fill="currentColor" />
            <circle cx="16" cy="7" r="1.5" fill="currentColor" />
          </svg>
          {t('shell.more')}
        </button>
      </nav>
      {more && (
        <Dialog title="Takt" onClose={() => setMore(false)}>
          <div className="more-menu" onClick={(event) => closeOnLink(event.target, () => setMore(false))}>
            <SearchField />
            <Navigation />
            <UserCorner />
          </div>
        </Dialog>
      )}
    </>
  );
}

function closeOnLink(target: EventTarget, close: () => void): void {
  if (target instanceof Element && target.closest('a')) close();
}
