import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

/** On the first screen while a joint review is open: what waits, or that it is open. */
export function ReviewCard() {
  const { home, go } = usePortal();
  const { say, day } = useWords();
  const { review } = home;
  if (!review) return null;
  const { waits, answerByOn } = review;
  return (
    <section className="card stack-s" aria-labelledby="review-waits">
      <h2 id="review-waits">{say(`review.${waits}`, { day: day(answerByOn) })}</h2>
      <button type="button" className="button second full" onClick={() => go({ screen: 'review' })}>
        {say(`review.go.${waits}`)}
      </button>
    </section>
  );
}
