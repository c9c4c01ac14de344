import '../../words/editor-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyLines } from '../../design/empty-lines.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { DraftDesk } from './draft-desk.tsx';
import { proposalQuery } from './proposal-requests.ts';
import { SentDesk } from './sent-desk.tsx';

/** One agreement on its way to being agreed: a draft is edited, what was sent is followed. */
export function AgreementPage() {
  const { t } = useTranslation('editor');
  const { proposalId } = useParams({ from: '/office/agreements/$proposalId' });
  const inCharge = useInCharge();
  // A draft begins from what is saved now: what was fetched on an earlier visit may be older than what was saved on leaving.
  const query = useQuery({ ...proposalQuery(proposalId), refetchOnMount: 'always', refetchOnWindowFocus: false });
  if (query.data && (query.isFetchedAfterMount || query.data.state !== 'draft')) {
    const { state } = query.data;
    // The key starts the desk afresh: nothing half written for one client is left on the next one's page.
    if (state === 'draft' && inCharge) return <DraftDesk key={proposalId} proposal={query.data} />;
    return <SentDesk key={proposalId} proposal={query.data} />;
  }
  return (
    <>
      <PageHead title={t('page.title')} />
      {query.error ? (
        <ProblemNote error={query.error} again={() => void query.refetch()} />
      ) : (
        <div className="card">
          <EmptyLines count={8} />
        </div>
      )}
    </>
  );
}
