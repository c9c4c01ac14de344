import { useState } from 'react';
import { viewLettersMax } from '../../domain/review/index.ts';
import { outcomeInWords } from '../../texts/review/outcome-in-words.ts';
import { reviewApi, type PortalReview } from '../api/review-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useReviewWords } from '../words/use-review-words.ts';
import { Note } from './note.tsx';
import { firstName, ProblemNote } from './problem-note.tsx';
import { useAction } from './use-action.ts';

interface ReviewMinutesProps {
  review: PortalReview;
  minutes: NonNullable<PortalReview['minutes']>;
  onDone(): Promise<void>;
}

/** What was said and agreed on, and whether that is how it was. Nothing is accepted by silence. */
export function ReviewMinutes({ review, minutes, onDone }: ReviewMinutesProps) {
  const { phrase, day, language } = useReviewWords();
  const { client, office, words } = minutes;
  const outcome = review.follows === null ? null : outcomeInWords(review.follows, language);
  return (
    <section className="card stack" aria-labelledby="review-minutes">
      <div className="stack-s">
        <h2 id="review-minutes">{phrase('minutes')}</h2>
        {outcome && <p>{outcome.title}</p>}
      </div>
      <p className="review-words" dir="auto">
        {words}
      </p>
      {client === null ? (
        <>
          <p className="sub">{phrase('minutesLead', { day: day(minutes.answerByOn) })}</p>
          <AnswerMinutes onDone={onDone} />
        </>
      ) : (
        <div className="stack-s">
          <p>{phrase(`answered.${client.answer}`, { lead: firstName(review.leadName) })}</p>
          <p className="sub">{phrase(`office.${office?.answer ?? 'waits'}`)}</p>
        </div>
      )}
    </section>
  );
}

function AnswerMinutes({ onDone }: Pick<ReviewMinutesProps, 'onDone'>) {
  const { home } = usePortal();
  const { phrase, say } = useReviewWords();
  const { busy, problem, start } = useAction();
  const [differs, setDiffers] = useState(false);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const answer = (given: 'accepted' | 'not-accepted'): void =>
    void start(async () => {
      await reviewApi.answerMinutes(home.company.clientId, given, given === 'accepted' ? '' : words.trim());
      await onDone();
    });
  const sendDifferent = (): void => {
    setTried(true);
    if (words.trim() !== '') answer('not-accepted');
  };
  return (
    <div className="stack-s">
      {differs ? (
        <>
          <label>
            <span className="field">{phrase('what')}</span>
            <textarea
              className="input"
              rows={4}
              maxLength={viewLettersMax}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
          {tried && words.trim() === '' && <Note kind="error">{phrase('missing')}</Note>}
          <button type="button" className="button main full" aria-disabled={busy} onClick={sendDifferent}>
            {busy ? say('frame.working') : phrase('send')}
          </button>
          <button type="button" className="button quiet full" onClick={() => setDiffers(false)}>
            {phrase('cancel')}
          </button>
        </>
      ) : (
        <>
          <button type="button" className="button main full" aria-disabled={busy} onClick={() => answer('accepted')}>
            {busy ? say('frame.working') : phrase('yes')}
          </button>
          <button type="button" className="button second full" onClick={() => setDiffers(true)}>
            {phrase('no')}
          </button>
        </>
      )}
      <ProblemNote problem={problem} />
    </div>
  );
}
