import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProposalSummary } from '../../../../http/contract/proposals.ts';
import { proposalTones, useProposalWords } from './use-proposal-words.ts';

/** What is on its way to being agreed with a client; what has ended is folded away. */
export function ProposalList({ proposals }: { proposals: readonly ProposalSummary[] }) {
  const { t } = useTranslation();
  const open = proposals.filter(({ state }) => state === 'draft' || state === 'sent');
  const ended = proposals.filter(({ state }) => state !== 'draft' && state !== 'sent');
  return (
    <>
      {open.length > 0 && <Rows proposals={open} />}
      {ended.length > 0 && (
        <details className="ended-proposals">
          <summary className="small muted">{t('agreement.earlier')}</summary>
          <Rows proposals={ended} />
        </details>
      )}
    </>
  );
}

function Rows({ proposals }: { proposals: readonly ProposalSummary[] }) {
  const { t } = useTranslation();
  const inWords = useProposalWords();
  return (
    <ul className="rows">
      {proposals.map((proposal) => {
        const { id, state } = proposal;
        const { name, facts } = inWords(proposal);
        return (
          <li key={id}>
            <div className="grow">
              <Link to="/agreements/$proposalId" params={{ proposalId: id }} className="name">
                <b>{name}</b>
              </Link>{' '}
              <span className={`tag ${proposalTones[state]}`}>{t(`agreement.states.${state}`)}</span>
              <div className="under">{facts.join(' · ')}</div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
