import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ratings,
  reviewQuestions,
  reviewWishes,
  viewLettersMax,
  type ReviewQuestion,
  type ReviewWish,
} from '../../../domain/review/index.ts';
import { reviewFormWords } from '../../../texts/review/review-form-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { ChoiceRow } from './choice-row.tsx';
import { giveView, openWithout, type OpenedReview, type ReviewPageView } from './review-requests.ts';

interface OwnViewProps {
  view: ReviewPageView;
  review: OpenedReview;
}

/** The office's own view, which the client reads when both are in; and whether the client's is. */
export function OwnViewCard({ view, review }: OwnViewProps) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const words = reviewFormWords[formats.language];
  const [changing, setChanging] = useState(false);
  const open = useAct({ run: openWithout, told: () => t('own.opened') });
  const today = useToday();
  const { own, shown, answerByOn } = review;
  const day = { day: formats.date(answerByOn) };
  const late = today > answerByOn ? whoIsLate(review) : undefined;
  return (
    <Card title={t('own.title')}>
      <div className="card-body stack-s">
        <p>
          {words.unseen} {late === undefined && t('own.until', day)}
        </p>
        <p>{shown.other === 'hidden-is-in' ? words.otherIsIn : words.otherIsNotIn}</p>
        {late !== undefined && <p>{t(`own.late.${late}`, day)}</p>}
        {own && <p className="muted">{t('own.given', { day: formats.date(own.givenOn) })}</p>}
        {!view.isLead && (
          <p className="muted">
            {own === null && `${t('own.missing')} `}
            {t('own.lead', { name: view.leadName })}
          </p>
        )}
        {view.isLead && shown.mayChange && (own === null || changing) && (
          <ViewForm clientId={view.client.id} own={own} onDone={() => setChanging(false)} />
        )}
        <div className="actions">
          {view.isLead && own !== null && shown.mayChange && !changing && (
            <Action onClick={() => setChanging(true)}>{t('own.change')}</Action>
          )}
          {view.isLead && shown.mayOpenWithout && (
            <Action busy={open.isPending} onClick={() => open.mutate({ clientId: view.client.id })}>
              {t('own.openWithout')}
            </Action>
          )}
        </div>
        {view.isLead && shown.mayOpenWithout && <p className="small muted">{words.openWithout}</p>}
        {open.error && <ProblemNote error={open.error} />}
      </div>
    </Card>
  );
}

/** Who has let the day go by; once one side opens, nobody is waited for. */
function whoIsLate({ own, shown }: OpenedReview): 'client' | 'office' | 'both' | undefined {
  const isClientIn = shown.other === 'hidden-is-in';
  if (own !== null) return isClientIn ? undefined : 'client';
  return isClientIn ? 'office' : 'both';
}

const cannotSay = 'cannot-say';

function ViewForm({ clientId, own, onDone }: { clientId: string; own: OpenedReview['own']; onDone: () => void }) {
  const { t } = useTranslation('review');
  const { t: shared } = useTranslation();
  const { language } = useFormats();
  const words = reviewFormWords[language];
  const [rated, setRated] = useState<Partial<Record<ReviewQuestion, number | null>>>(own?.ratings ?? {});
  const [said, setSaid] = useState({ works: own?.works ?? '', change: own?.change ?? '', words: own?.words ?? '' });
  const [wish, setWish] = useState<ReviewWish | null>(own?.wish ?? null);
  const [tried, setTried] = useState(false);
  const give = useAct({ run: giveView, told: () => t('own.saved'), onDone });
  const isMissing = (question: ReviewQuestion): boolean => rated[question] === undefined;
  const isReady = wish !== null && !reviewQuestions.office.some(isMissing);
  return (
    <form
      className="form review-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isReady || give.isPending) return;
        give.mutate({ clientId, ratings: rated as Record<string, number | null>, ...said, wish });
      }}
    >
      {reviewQuestions.office.map((question) => (
        <ChoiceRow
          key={question}
          legend={words.questions[question]}
          choices={[
            ...ratings.map((rating) => ({ value: `${rating}`, label: `${rating} ${words.ratings[rating]}` })),
            { value: cannotSay, label: words.cannotSay },
          ]}
          value={isMissing(question) ? null : rated[question] === null ? cannotSay : `${rated[question]}`}
          error={tried && isMissing(question) ? shared('fields.required') : null}
          onChoose={(value) =>
            setRated((before) => ({ ...before, [question]: value === cannotSay ? null : Number(value) }))
          }
        />
      ))}
      {(['works', 'change', 'words'] as const).map((key) => (
        <Textarea
          key={key}
          label={`${words.own[key]} ${t('own.optional')}`}
          value={said[key]}
          autosize
          minRows={2}
          maxLength={viewLettersMax}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setSaid((before) => ({ ...before, [key]: value }));
          }}
        />
      ))}
      <ChoiceRow
        legend={words.wishHeading}
        choices={reviewWishes.map((value) => ({ value, label: words.wishes.office[value] }))}
        value={wish}
        error={tried && wish === null ? shared('fields.required') : null}
        onChoose={setWish}
      />
      {give.error && <ProblemNote error={give.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={give.isPending}>
          {t('own.save')}
        </Action>
        {own !== null && <Action onClick={onDone}>{shared('shell.cancel')}</Action>}
      </div>
    </form>
  );
}
