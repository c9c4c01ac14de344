import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { decideOutcome, type GivenOutcome, type OpenedReview, type ReviewPageView } from './review-requests.ts';

type Follows = NonNullable<OpenedReview['outcome']>['follows'];
const choices = ['ordinary-year', 'new-year', 'changed-agreement', 'helping-on'] as const satisfies readonly Follows[];

/** Go on, adjust, or recommend another office. */
export function OutcomeCard({ view, review }: { view: ReviewPageView; review: OpenedReview }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const inCharge = useInCharge();
  const [changing, setChanging] = useState(false);
  const { outcome, minutes, closedOn, shared, mustDos } = review;
  const mayDecide = inCharge && closedOn === null && minutes.standing !== 'accepted';
  const isReady = shared !== null && mustDos.every(({ answer }) => answer !== null);
  if (outcome === null || changing) {
    return (
      <Card title={t('outcome.title')}>
        {mayDecide && isReady ? (
          <OutcomeForm clientId={view.client.id} outcome={outcome} onDone={() => setChanging(false)} />
        ) : (
          <p className="card-body muted">{t('outcome.waits')}</p>
        )}
      </Card>
    );
  }
  const { decided, follows, on } = outcome;
  return (
    <Card
      title={t('outcome.title')}
      aside={
        mayDecide && (
          <button type="button" className="link" onClick={() => setChanging(true)}>
            {t('outcome.change')}
          </button>
        )
      }
    >
      <div className="card-body stack-s">
        <p>
          <b>{t(`outcome.choices.${follows}`)}</b>
        </p>
        {decided.outcome === 'recommend-another' && <p dir="auto">{decided.reason}</p>}
        <p className="small muted">{t('outcome.on', { day: formats.date(on) })}</p>
      </div>
    </Card>
  );
}

interface OutcomeFormProps {
  clientId: string;
  outcome: OpenedReview['outcome'];
  onDone: () => void;
}

function OutcomeForm({ clientId, outcome, onDone }: OutcomeFormProps) {
  const { t } = useTranslation('review');
  const { t: shared } = useTranslation();
  const [follows, setFollows] = useState<Follows | null>(outcome?.follows ?? null);
  const [reason, setReason] = useState(
    outcome?.decided.outcome === 'recommend-another' ? (outcome.decided.reason ?? '') : '',
  );
  const [tried, setTried] = useState(false);
  const decide = useAct({ run: decideOutcome, told: () => t('outcome.saved'), onDone });
  const isReasonMissing = follows === 'helping-on' && reason.trim() === '';
  return (
    <form
      className="card-body form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (follows === null || isReasonMissing || decide.isPending) return;
        decide.mutate({ clientId, outcome: outcomeOf(follows, reason.trim()) });
      }}
    >
      <Radio.Group
        label={t('outcome.title')}
        value={follows ?? ''}
        error={tried && follows === null ? shared('fields.required') : null}
        onChange={(value) => setFollows(value as Follows)}
      >
        <div className="stack-s review-choices">
          {choices.map((value) => (
            <Radio key={value} value={value} label={t(`outcome.choices.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {follows === 'helping-on' && (
        <Textarea
          label={t('outcome.reason')}
          description={t('outcome.reasonHint')}
          value={reason}
          autosize
          minRows={2}
          maxLength={2000}
          error={tried && isReasonMissing ? shared('fields.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {decide.error && <ProblemNote error={decide.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={decide.isPending}>
          {t('outcome.save')}
        </Action>
        {outcome !== null && <Action onClick={onDone}>{shared('shell.cancel')}</Action>}
      </div>
    </form>
  );
}

function outcomeOf(follows: Follows, reason: string): GivenOutcome {
  switch (follows) {
    case 'changed-agreement':
      return { outcome: 'adjust' };
    case 'helping-on':
      return { outcome: 'recommend-another', reason };
    default:
      return { outcome: 'continue', into: follows };
  }
}
