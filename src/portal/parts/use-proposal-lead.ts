import type { Proposal } from '../api/proposal-api.ts';
import type { ProposalStage } from '../derive/derive-proposal-stage.ts';
import { usePortal } from '../portal-context.tsx';
import { useProposalWords } from '../words/use-proposal-words.ts';
import { firstName } from './problem-note.tsx';

/** What an agreement's stage means for its reader, in a sentence or two: who does what next, and what holds until then. */
export function useProposalLead(): (proposal: Proposal, stage: ProposalStage) => string {
  const { home } = usePortal();
  const { phrase, day, dayOfYear, list, counted } = useProposalWords();
  const answerTime = counted(home.office.answerWithinDays, 'working-day');
  return (proposal, stage) => {
    const { startOn, answerByOn, signers, leadName, changeNumber } = proposal;
    const by = day(answerByOn);
    const holds = phrase(changeNumber === null ? 'nothingHolds' : 'oldHolds');
    const named = (state: string): string =>
      list(signers.filter((signer) => !signer.me && signer.state === state).map(({ name }) => name));
    switch (stage) {
      case 'open':
        return phrase(answerByOn === home.todayOn ? 'lead.today' : 'lead.open', { by });
      case 'later': {
        const before = signers.filter((signer) => !signer.me && signer.state === 'waiting');
        return before.length === 1 ? phrase('lead.later', { others: before[0]!.name }) : phrase('lead.laterMany');
      }
      case 'for-others':
        return phrase('lead.for-others', { others: named('waiting'), company: home.company.name });
      case 'waits-for-others':
        return phrase('lead.waits-for-others', { others: named('waiting') });
      case 'agreed':
        return phrase('lead.agreed', { day: dayOfYear(startOn) });
      case 'declined-by-me':
        return `${phrase('lead.declined-by-me', { lead: firstName(leadName), days: answerTime })} ${holds}`;
      case 'declined-by-other':
        return `${phrase('lead.declined-by-other', { others: named('declined') })} ${holds}`;
      case 'withdrawn':
        return `${phrase('lead.withdrawn', { office: home.office.name })} ${holds}`;
      case 'expired':
        return phrase('lead.expired', { by, lead: firstName(leadName) });
    }
  };
}
