import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProposalSummary } from '../../../../http/contract/proposals.ts';
import { useFormats } from '../../../words/use-formats.ts';

const toneOf = {
  draft: '',
  sent: 'is-action',
  accepted: 'is-good',
  declined: 'is-late',
  withdrawn: '',
  expired: 'is-late',
} as const satisfies Record<ProposalSummary['state'], string>;

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
  const formats = useFormats();
  return (
    <ul className="rows">
      {proposals.map((proposal) => {
        const { id, changeNumber, state, startOn, answerByOn, signers } = proposal;
        const name =
          changeNumber === null ? t('agreement.draftNew') : t('agreement.draftChange', { number: changeNumber });
        const accepted = signers.filter((signer) => signer.state === 'accepted').length;
        const facts = [
          t('agreement.from', { date: formats.shortDate(startOn) }),
          ...(state === 'sent' && signers.length > 1
            ? [t('agreement.answered', { answered: accepted, of: signers.length })]
            : []),
          ...(state === 'sent' && answerByOn !== null
            ? [t('agreement.answerBy', { date: formats.shortDate(answerByOn) })]
            : []),
        ];
        return (
          <li key={id}>
            <div className="grow">
              <Link to="/agreements/$proposalId" params={{ proposalId: id }} className="name">
                <b>{name}</b>
              </Link>{' '}
              <span className={`tag ${toneOf[state]}`}>{t(`agreement.states.${state}`)}</span>
              <div className="under">{facts.join(' · ')}</div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
