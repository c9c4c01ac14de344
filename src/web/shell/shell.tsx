import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.ts';
import { sessionQuery } from '../api/queries.ts';
import { EmptyLines } from '../design/empty-lines.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { KeyListDialog } from '../keys/key-list-dialog.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { changeWords } from '../words/start-words.ts';
import { DemoBar } from './demo-bar.tsx';
import { ProofGate } from './proof-gate.tsx';
import { RunningTimer } from './running-timer.tsx';
import { Sidebar } from './sidebar.tsx';
import { TabBar } from './tab-bar.tsx';
import { UndoBarProvider } from './undo-bar.tsx';

/** The frame around every page of the office; whoever is not signed in is led to the door. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const navigate = useNavigate();
  const signedOut = session.error instanceof Problem && session.error.facts.status === 401;
  useEffect(() => {
    if (signedOut) void navigate({ to: '/sign-in', replace: true });
  }, [signedOut, navigate]);
  const language = session.data?.staff.language;
  useEffect(() => {
    if (language) void changeWords(language);
  }, [language]);
  if (signedOut) return null;
  if (session.data) return <Frame />;
  return (
    <main className="alone">
      {session.error ? (
        <ProblemNote error={session.error} again={() => void session.refetch()} />
      ) : (
        <EmptyLines count={6} />
      )}
    </main>
  );
}

function Frame() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(sessionQuery);
  const [showsKeys, setShowsKeys] = useState(false);
  useKeys(
    [
      { key: '?', words: t('keys.help'), run: () => setShowsKeys(true) },
      { key: 'd', words: t('keys.sends'), run: () => void navigate({ to: '/sends' }) },
    ],
    'everywhere',
  );
  if (!data) return null;
  const { demo, silence } = data.office;
  return (
    <UndoBarProvider>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <div className="frame">
        <Sidebar />
        <main id="content" tabIndex={-1}>
          {demo && <DemoBar />}
          {silence !== null && !(demo && silence === 'no-mail-server') && (
            <p className="silence" role="status">
              {t(`silence.${silence}`)}{' '}
              <Link to="/sends" className="link">
                {t('silence.look')}
              </Link>
            </p>
          )}
          <RunningTimer />
          <Outlet />
        </main>
      </div>
      <TabBar />
      <ProofGate />
      {showsKeys && <KeyListDialog onClose={() => setShowsKeys(false)} />}
    </UndoBarProvider>
  );
}
