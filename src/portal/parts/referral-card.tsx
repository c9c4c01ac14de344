import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ScreenCard } from './screen-card.tsx';

/** On the first screen: the office asks something, or was answered. What it is comes with a code. */
export function ReferralCard() {
  const { home } = usePortal();
  const { say, day } = useWords();
  const { referral } = home;
  if (!referral) return null;
  const { asks, answerByOn } = referral;
  return (
    <ScreenCard
      title={
        asks ? say('helpingOn.asks', { lead: home.office.leadName, day: day(answerByOn) }) : say('helpingOn.answered')
      }
      screen="helping-on"
      act={say(asks ? 'helpingOn.read' : 'helpingOn.see')}
      icon="question"
    />
  );
}
