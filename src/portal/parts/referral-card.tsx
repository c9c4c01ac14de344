import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { Icon } from './icon.tsx';

/** On the first screen: the office asks something, or was answered. What it is comes with a code. */
export function ReferralCard() {
  const { home, go } = usePortal();
  const { say, day } = useWords();
  const { referral } = home;
  if (!referral) return null;
  const { asks, answerByOn } = referral;
  return (
    <section className="card stack-s" aria-labelledby="referral-waits">
      <h2 id="referral-waits">
        {asks ? say('helpingOn.asks', { lead: home.office.leadName, day: day(answerByOn) }) : say('helpingOn.answered')}
      </h2>
      <button type="button" className="button second full" onClick={() => go({ screen: 'helping-on' })}>
        <Icon name="question" />
        {say(asks ? 'helpingOn.read' : 'helpingOn.see')}
      </button>
    </section>
  );
}
