import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';
import { ScreenCard } from './screen-card.tsx';

/** On the first screen while a joint review is open: what waits, or that it is open. */
export function ReviewCard() {
  const { home } = usePortal();
  const { say, day } = useWords();
  const { review } = home;
  if (!review) return null;
  const { waits, answerByOn } = review;
  // An answer may come after its day: a day that has gone by is no reason to think that it is too late.
  const isLate = home.todayOn > answerByOn;
  return (
    <ScreenCard
      title={
        isLate && waits !== 'nothing' ? say(`review.late.${waits}`) : say(`review.${waits}`, { day: day(answerByOn) })
      }
      screen="review"
      act={say(`review.go.${waits}`)}
    />
  );
}
