import type { Proposal } from '../api/proposal-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useProposalWords } from '../words/use-proposal-words.ts';
import { Icon, type IconName } from './icon.tsx';

type SignerState = Proposal['signers'][number]['state'];

const marks: Record<SignerState, { className: string; icon: IconName | null }> = {
  waiting: { className: 'ring', icon: null },
  accepted: { className: 'dot', icon: 'check' },
  declined: { className: 'dot work', icon: 'cross' },
};

/** Who answers, for whom, and how it stands with each; and the last day to do so. */
export function ProposalSigners({ proposal }: { proposal: Proposal }) {
  const { home } = usePortal();
  const { phrase, day } = useProposalWords();
  return (
    <section className="stack-s" aria-labelledby="signers">
      <h2 id="signers">{phrase('signers.title')}</h2>
      <ul className="list">
        {proposal.signers.map(({ name, side, state, me }, index) => (
          <li key={index}>
            <span className={marks[state].className} aria-hidden="true">
              {marks[state].icon && <Icon name={marks[state].icon} />}
            </span>
            <span className="list-text">
              <b>{me ? `${name} (${phrase('signers.me')})` : name}</b>
              <span>
                {side === 'office'
                  ? phrase('signers.office', { office: home.office.name })
                  : phrase('signers.client', { company: home.company.name })}
                {' · '}
                {phrase(`signers.${state}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {proposal.state === 'sent' && (
        <p className="sub">
          {phrase('signers.by')}: {day(proposal.answerByOn)}
        </p>
      )}
    </section>
  );
}
