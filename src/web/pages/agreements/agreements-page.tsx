import '../../words/editor-words.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgreementsUnderWay } from '../../../http/contract/proposals.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { agreementsUnderWayQuery } from '../agreement/proposal-requests.ts';
import { proposalTones, useProposalWords } from '../agreement/start/use-proposal-words.ts';

type UnderWay = AgreementsUnderWay['sent'][number];

/** Every agreement that waits for an answer or is being written, whoever the client is. */
export function AgreementsPage() {
  const { t } = useTranslation();
  const query = useQuery(agreementsUnderWayQuery);
  return (
    <>
      <PageHead title={t('agreement.all.title')} intro={t('agreement.all.intro')}>
        <LinkAction to="/templates">{t('agreement.templates')}</LinkAction>
      </PageHead>
      <Loaded query={query} lines={6}>
        {(found) => <UnderWayCards found={found} />}
      </Loaded>
    </>
  );
}

function UnderWayCards({ found: { sent, drafts, ended } }: { found: AgreementsUnderWay }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [chosen, choose] = useRowKeys([...sent, ...drafts, ...ended].map(({ id }) => id));
  useKeys([
    {
      key: 'Enter',
      words: t('keys.open'),
      run: () =>
        chosen !== undefined && void navigate({ to: '/agreements/$proposalId', params: { proposalId: chosen } }),
    },
  ]);
  const rows = (list: readonly UnderWay[]) => (
    <ul className="rows">
      {list.map((proposal) => (
        <UnderWayRow
          key={proposal.id}
          proposal={proposal}
          chosen={proposal.id === chosen}
          onChoose={() => choose(proposal.id)}
        />
      ))}
    </ul>
  );
  return (
    <div className="stack">
      <Card title={t('agreement.all.sent')}>
        {sent.length === 0 ? <EmptyNote words={t('agreement.all.nothingSent')} /> : rows(sent)}
      </Card>
      <Card title={t('agreement.all.drafts')}>
        {drafts.length === 0 ? <EmptyNote words={t('agreement.all.noDrafts')} /> : rows(drafts)}
      </Card>
      {ended.length > 0 && <Card title={t('agreement.all.ended')}>{rows(ended)}</Card>}
    </div>
  );
}

interface UnderWayRowProps {
  proposal: UnderWay;
  chosen: boolean;
  onChoose: () => void;
}

function UnderWayRow({ proposal, chosen, onChoose }: UnderWayRowProps) {
  const { t } = useTranslation();
  const inWords = useProposalWords();
  const { id, clientName, leadName, state } = proposal;
  const { name, facts } = inWords(proposal);
  return (
    <li data-row={id} className={chosen ? 'is-chosen' : undefined} onClick={onChoose}>
      <div className="grow">
        <Link to="/agreements/$proposalId" params={{ proposalId: id }} className="name">
          <b>{clientName}</b>
        </Link>{' '}
        <span className={`tag ${proposalTones[state]}`}>{t(`agreement.states.${state}`)}</span>
        <div className="under">{[name, ...facts, leadName].join(' · ')}</div>
      </div>
    </li>
  );
}
