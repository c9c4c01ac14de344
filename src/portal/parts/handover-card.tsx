import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** On the first screen, once notice was given: the last day, and the way to what happens now. */
export function HandoverCard() {
  const { home, go } = usePortal();
  const { say, day } = useWords();
  if (!home.handover) return null;
  return (
    <section className="card stack-s" aria-labelledby="handover-runs">
      <h2 id="handover-runs">{say('handover.runs', { day: day(home.handover.lastOn) })}</h2>
      <button type="button" className="button second full" onClick={() => go({ screen: 'handover' })}>
        {say('handover.see')}
      </button>
    </section>
  );
}
