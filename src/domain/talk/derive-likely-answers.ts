import type { LikelyAnswer } from './accountant-page.ts';
import type { TalkProposal } from './proposal.ts';
import type { TalkFacts } from './talk-facts.ts';

/**
 * What this client is likely to answer, by the figures; each with the figures that meet it. An answer that would not be true is not among them: "you
 * were late too" stands there only where the office was. Example: five of six late, six reminders of which one went late → busy, only this time,
 * remind me (with the office's own first), and so on.
 */
export function deriveLikelyAnswers(
  { conduct, lateCount, claimMarked, consumer }: TalkFacts,
  proposals: readonly TalkProposal[],
): LikelyAnswer[] {
  const { duties, complete, reminders, office } = conduct;
  const remindedLate = office.late.filter(({ slip }) => slip === 'reminded-late').length;
  const asAgreed = proposals.find(({ proposal }) => proposal === 'as-agreed');
  const isLate = lateCount > 0;
  return [
    { answer: 'grateful' },
    ...(isLate ? [{ answer: 'busy' as const }] : []),
    ...(lateCount > 1 ? [{ answer: 'only-this-time' as const, late: lateCount, of: duties }] : []),
    ...(isLate ? [{ answer: 'remind-me' as const, reminders, remindedLate }] : []),
    ...(complete.first < complete.of ? [{ answer: 'sort-it' as const, ...complete }] : []),
    ...(!consumer && asAgreed && asAgreed.terms.duties.some(({ charges }) => charges.length > 0)
      ? [{ answer: 'expensive' as const, yearOre: asAgreed.yearOre }]
      : []),
    ...(office.inTime < office.of
      ? [{ answer: 'you-were-late' as const, late: office.of - office.inTime, of: office.of, claimMarked }]
      : []),
    { answer: 'somebody-else' },
  ];
}
