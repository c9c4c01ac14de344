import { useTranslation } from 'react-i18next';
import type { ProposalSummary } from '../../../../http/contract/proposals.ts';
import { useFormats } from '../../../words/use-formats.ts';

/** How a proposal's state looks. */
export const proposalTones = {
  draft: '',
  sent: 'is-action',
  accepted: 'is-good',
  declined: 'is-late',
  withdrawn: '',
  expired: 'is-late',
} as const satisfies Record<ProposalSummary['state'], string>;

/** What a proposal is called, and what is to be known of it at a glance: `Endring nr. 2`, from when, who has answered, until when. */
export function useProposalWords(): (proposal: ProposalSummary) => { name: string; facts: string[] } {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ changeNumber, state, startOn, answerByOn, signers: all }) => {
    // The office has signed by sending it.
    const signers = all.filter(({ side }) => side === 'client');
    const accepted = signers.filter((signer) => signer.state === 'accepted').length;
    const isOpened = signers.some(({ firstSeenAt }) => firstSeenAt !== null);
    const isSent = state === 'sent';
    return {
      name: changeNumber === null ? t('agreement.draftNew') : t('agreement.draftChange', { number: changeNumber }),
      facts: [
        t('agreement.from', { date: formats.shortDate(startOn) }),
        ...(isSent && signers.length > 1 ? [t('agreement.answered', { answered: accepted, of: signers.length })] : []),
        ...(isSent && !isOpened ? [t('agreement.notOpened')] : []),
        ...(isSent && answerByOn !== null ? [t('agreement.answerBy', { date: formats.shortDate(answerByOn) })] : []),
      ],
    };
  };
}
