import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';

/** On the first screen, while an agreement waits for this person's answer: only that it waits, and by when. `main` where there is nothing else to do. */
export function ProposalCard({ main = false }: { main?: boolean }) {
  const { home, go } = usePortal();
  const { say, day } = useWords();
  const waiting = home.waitingProposal;
  if (!waiting) return null;
  const { answerByOn, changeNumber } = waiting;
  const today = answerByOn <= home.todayOn;
  const title =
    changeNumber === null
      ? say(today ? 'proposal.waitsToday' : 'proposal.waits', { day: day(answerByOn) })
      : say(today ? 'proposal.changeWaitsToday' : 'proposal.changeWaits', {
          number: changeNumber,
          day: day(answerByOn),
        });
  return (
    <section className="card stack-s" aria-labelledby="proposal-waits">
      <h2 id="proposal-waits">{title}</h2>
      <p className="sub">{say(home.openedUntil ? 'proposal.hintOpened' : 'proposal.hint')}</p>
      <button
        type="button"
        className={main ? 'button main tall full' : 'button second full'}
        onClick={() => go({ screen: 'proposal' })}
      >
        <Icon name="paper" />
        {say('proposal.read')}
      </button>
    </section>
  );
}
