import { useState } from 'react';
import { reviewFormWords } from '../../texts/review/review-form-words.ts';
import { reviewApi, type PortalReview } from '../api/review-api.ts';
import { Loading } from '../parts/loading.tsx';
import { firstName, ProblemNote } from '../parts/problem-note.tsx';
import { ReviewForm } from '../parts/review-form.tsx';
import { ReviewMinutes } from '../parts/review-minutes.tsx';
import { ReviewShared } from '../parts/review-shared.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBackToList } from '../parts/use-back.ts';
import { useFetchedAnew } from '../parts/use-fetched-anew.ts';
import { usePortal } from '../portal-context.tsx';
import { useReviewWords } from '../words/use-review-words.ts';

/** The joint review: the client's own form until both are in, then the page that both look at, and the minutes. */
export function ReviewScreen() {
  const { home } = usePortal();
  const { phrase, language } = useReviewWords();
  const back = useBackToList();
  const [changing, setChanging] = useState(false);
  const words = reviewFormWords[language];
  const { data, problem, anew } = useFetchedAnew(`review ${language}`, 'review', async () => ({
    review: await reviewApi.look(home.company.clientId, language),
  }));
  if (!data) {
    return (
      <Screen title={words.title} back={back} narrow>
        <Loading problem={problem} />
      </Screen>
    );
  }
  const { review } = data;
  if (!review) return <Screen title={phrase('none.title')} lead={phrase('none.lead')} back={back} narrow />;
  const again = async (): Promise<void> => {
    setChanging(false);
    await anew();
  };
  const isOpen = review.shown.other === 'shown' || review.shown.other === 'none';
  if (!isOpen && review.shown.mayChange && (!review.isIn || (changing && review.own))) {
    return (
      <ReviewForm
        review={review}
        back={review.isIn ? { label: back.label, go: () => setChanging(false) } : back}
        onDone={again}
      />
    );
  }
  return <Answered review={review} isOpen={isOpen} onChange={() => setChanging(true)} onDone={again} />;
}

interface AnsweredProps {
  review: PortalReview;
  isOpen: boolean;
  onChange(): void;
  onDone(): Promise<void>;
}

/** The answer is in: it can be changed, or both can be read. */
function Answered({ review, isOpen, onChange, onDone }: AnsweredProps) {
  const { home, go } = usePortal();
  const { phrase, say, language } = useReviewWords();
  const back = useBackToList();
  const { busy, problem, start } = useAction();
  const words = reviewFormWords[language];
  const lead = firstName(review.leadName);
  const toCode = (label: string) => (
    <div className="stack-s">
      <p className="sub">{phrase('codeLead')}</p>
      <button type="button" className="button main full" onClick={() => go({ screen: 'code', goal: 'review' })}>
        {label}
      </button>
    </div>
  );
  if (isOpen) {
    const missing = review.shown.other === 'none' ? 'office' : review.isIn ? undefined : 'client';
    const open = missing === undefined ? words.isOpen : phrase(`openedWithout.${missing}`);
    return (
      <Screen title={review.shared?.title ?? words.title} lead={review.shared?.lead || open} back={back} narrow>
        {missing !== undefined && review.shared?.lead && <p className="sub">{open}</p>}
        {review.needsCode && toCode(phrase(review.hasMinutes ? 'codeMinutes' : 'code'))}
        {review.minutes && <ReviewMinutes review={review} minutes={review.minutes} onDone={onDone} />}
        {review.closed && <p className="sub">{phrase('closed')}</p>}
        {review.shared && <ReviewShared shared={review.shared} />}
      </Screen>
    );
  }
  return (
    <Screen title={phrase('saved')} lead={phrase('savedLead', { lead })} back={back} narrow>
      <p>{words.unseen}</p>
      <p className="sub">{review.shown.other === 'hidden-is-in' ? words.otherIsIn : words.otherIsNotIn}</p>
      {review.needsCode
        ? toCode(phrase('codeOwn'))
        : review.shown.mayChange && (
            <button type="button" className="button second full" onClick={onChange}>
              {phrase('change')}
            </button>
          )}
      {review.shown.mayOpenWithout && (
        <div className="stack-s">
          <button
            type="button"
            className="button second full"
            aria-disabled={busy}
            onClick={() =>
              void start(async () => {
                await reviewApi.openWithout(home.company.clientId);
                await onDone();
              })
            }
          >
            {busy ? say('frame.working') : phrase('openWithout', { lead })}
          </button>
          <p className="sub">{words.openWithout}</p>
        </div>
      )}
      <ProblemNote problem={problem} />
    </Screen>
  );
}
