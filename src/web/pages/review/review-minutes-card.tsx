import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewMinutesLettersMax } from '../../../domain/review/index.ts';
import { outcomeInWords } from '../../../texts/review/outcome-in-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import {
  acceptReviewMinutes,
  saveReviewMinutes,
  sendReviewMinutes,
  type OpenedReview,
  type ReviewPageView,
} from './review-requests.ts';

/** What was said and agreed on, for both; and what each has said of it. */
export function ReviewMinutesCard({ view, review }: { view: ReviewPageView; review: OpenedReview }) {
  const { t } = useTranslation('review');
  const inCharge = useInCharge();
  const { minutes, outcome, closedOn } = review;
  if (outcome === null) {
    return (
      <Card title={t('minutes.title')}>
        <p className="card-body muted">{t('minutes.outcomeFirst')}</p>
      </Card>
    );
  }
  const mayWrite = inCharge && closedOn === null && minutes.standing !== 'accepted';
  return (
    <Card title={t('minutes.title')}>
      {minutes.sent && <SentMinutes view={view} sent={minutes.sent} isClosed={closedOn !== null} />}
      {mayWrite && <MinutesForm clientId={view.client.id} minutes={minutes} follows={outcome.follows} />}
    </Card>
  );
}

interface SentMinutesProps {
  view: ReviewPageView;
  sent: NonNullable<OpenedReview['minutes']['sent']>;
  isClosed: boolean;
}

function SentMinutes({ view, sent, isClosed }: SentMinutesProps) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const accept = useAct({ run: acceptReviewMinutes, told: () => t('minutes.answered') });
  return (
    <div className="card-body stack-s">
      <p className="small muted">
        {t('minutes.sentOn', { day: formats.date(sent.sentOn), by: formats.date(sent.answerByOn) })}
      </p>
      <p className="review-words" dir="auto">
        {sent.words}
      </p>
      <dl className="review-answers">
        {(['client', 'office'] as const).map((side) => {
          const answer = sent[side];
          return (
            <div key={side}>
              <dt>{t(`minutes.sides.${side}`)}</dt>
              <dd dir="auto">
                {answer === null
                  ? t('minutes.waits')
                  : t(`minutes.${answer.answer}`, { day: formats.date(answer.on), words: answer.words })}
              </dd>
            </div>
          );
        })}
      </dl>
      {view.isLead && sent.office === null && !isClosed && (
        <div className="actions">
          <Action look="main" busy={accept.isPending} onClick={() => accept.mutate({ clientId: view.client.id })}>
            {t('minutes.yes')}
          </Action>
        </div>
      )}
      {accept.error && <ProblemNote error={accept.error} />}
    </div>
  );
}

interface MinutesFormProps {
  clientId: string;
  minutes: OpenedReview['minutes'];
  follows: NonNullable<OpenedReview['outcome']>['follows'];
}

/** Begins with what follows from the outcome, in the words that both read. */
function MinutesForm({ clientId, minutes, follows }: MinutesFormProps) {
  const { t } = useTranslation('review');
  const { language } = useFormats();
  const [words, setWords] = useState(() => {
    if (minutes.words !== '') return minutes.words;
    const { title, follows: told } = outcomeInWords(follows, language);
    return `${title}. ${told}`;
  });
  const save = useAct({ run: saveReviewMinutes, told: () => t('minutes.saved') });
  const send = useAct({ run: sendReviewMinutes, told: () => t('minutes.sent') });
  const isBusy = save.isPending || send.isPending;
  return (
    <form
      className="card-body form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) save.mutate({ clientId, words });
      }}
    >
      <Textarea
        label={t('minutes.words')}
        description={t('minutes.hint')}
        value={words}
        autosize
        minRows={4}
        maxLength={reviewMinutesLettersMax}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {(save.error ?? send.error) && <ProblemNote error={save.error ?? send.error} />}
      <div className="actions">
        <Action
          look={minutes.sent === null ? 'main' : 'plain'}
          busy={send.isPending}
          onClick={() => {
            if (!isBusy) send.mutate({ clientId, words });
          }}
        >
          {t(minutes.sent === null ? 'minutes.send' : 'minutes.sendAgain')}
        </Action>
        <Action type="submit" busy={save.isPending}>
          {t('minutes.save')}
        </Action>
      </div>
    </form>
  );
}
