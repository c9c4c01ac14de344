import { useState } from 'react';
import {
  ratings,
  reviewQuestions,
  reviewWishes,
  viewLettersMax,
  type ReviewQuestion,
  type ReviewWish,
} from '../../domain/review/index.ts';
import { reviewFormWords } from '../../texts/review/review-form-words.ts';
import { reviewApi, type PortalReview } from '../api/review-api.ts';
import { usePortal } from '../portal-context.tsx';
import { useReviewWords } from '../words/use-review-words.ts';
import { ChipChoice } from './chip-choice.tsx';
import { Note } from './note.tsx';
import { firstName, ProblemNote } from './problem-note.tsx';
import { Screen } from './screen.tsx';
import { useAction } from './use-action.ts';

const cannotSay = 'cannot-say';

interface ReviewFormProps {
  review: PortalReview;
  back: { label: string; go(): void };
  onDone(): Promise<void>;
}

/** Five questions, three fields that may stay empty, and what one would like now. Nobody reads it before both are in. */
export function ReviewForm({ review, back, onDone }: ReviewFormProps) {
  const { home } = usePortal();
  const { phrase, say, day, language } = useReviewWords();
  const words = reviewFormWords[language];
  const { busy, problem, start } = useAction();
  const { own } = review;
  const [rated, setRated] = useState<Partial<Record<ReviewQuestion, number | null>>>(own?.ratings ?? {});
  const [said, setSaid] = useState({ works: own?.works ?? '', change: own?.change ?? '', words: own?.words ?? '' });
  const [wish, setWish] = useState<ReviewWish | null>(own?.wish ?? null);
  const [tried, setTried] = useState(false);
  const isReady = wish !== null && reviewQuestions.client.every((question) => rated[question] !== undefined);
  const save = (): void => {
    setTried(true);
    if (!isReady) {
      // The button is at hand wherever one is on the form: what is missing is brought there.
      document.querySelector<HTMLInputElement>('fieldset:not(:has(input:checked)) input')?.focus();
      return;
    }
    void start(async () => {
      await reviewApi.give(home.company.clientId, {
        ratings: rated as Record<string, number | null>,
        ...said,
        wish,
      });
      await onDone();
    });
  };
  return (
    <Screen
      title={words.title}
      lead={words.unseen}
      back={back}
      narrow
      bar={
        <button type="button" className="button main tall full" aria-disabled={busy} onClick={save}>
          {busy ? say('frame.working') : phrase('save')}
        </button>
      }
    >
      <p className="sub">
        {home.todayOn > review.answerByOn
          ? phrase('late', { day: day(review.answerByOn), lead: firstName(review.leadName) })
          : phrase('until', { day: day(review.answerByOn) })}
      </p>
      {reviewQuestions.client.map((question) => (
        <ChipChoice
          key={question}
          legend={words.questions[question]}
          options={[
            ...ratings.map((rating) => ({ value: `${rating}`, label: `${rating} ${words.ratings[rating]}` })),
            { value: cannotSay, label: words.cannotSay },
          ]}
          value={rated[question] === undefined ? null : `${rated[question] ?? cannotSay}`}
          onChoose={(value) =>
            setRated((before) => ({ ...before, [question]: value === cannotSay ? null : Number(value) }))
          }
        />
      ))}
      {(['works', 'change', 'words'] as const).map((key) => (
        <label key={key}>
          <span className="field">
            {words.own[key]} <span>{say('moreDays.optional')}</span>
          </span>
          <textarea
            className="input"
            rows={3}
            maxLength={viewLettersMax}
            value={said[key]}
            onChange={(event) => {
              const { value } = event.target;
              setSaid((before) => ({ ...before, [key]: value }));
            }}
          />
        </label>
      ))}
      <ChipChoice<ReviewWish>
        legend={words.wishHeading}
        options={reviewWishes.map((value) => ({ value, label: words.wishes.client[value] }))}
        value={wish}
        onChoose={setWish}
      />
      {tried && !isReady && <Note kind="error">{phrase('pick')}</Note>}
      <ProblemNote problem={problem} />
    </Screen>
  );
}
