import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clientQuery } from '../../api/queries.ts';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { ClientSheet } from './client-sheet.tsx';
import './client.css';

/** One client: the rhythm, what has come in, what is open, what was agreed, and everything that has happened. */
export function ClientPage() {
  const { t } = useTranslation();
  const { clientId } = useParams({ from: '/office/clients/$clientId' });
  const query = useQuery(clientQuery(clientId));
  // The key starts the page afresh: nothing marked or half written for one client is left on the next one's page.
  if (query.data) return <ClientSheet key={clientId} client={query.data} />;
  return (
    <>
      <PageHead
        title={t('shell.clients')}
        above={
          <Link to="/clients" className="link small">
            {t('shell.clients')}
          </Link>
        }
      />
      {query.error ? (
        <ProblemNote error={query.error} again={() => void query.refetch()} />
      ) : (
        <div className="card">
          <EmptyLines count={6} />
        </div>
      )}
    </>
  );
}
