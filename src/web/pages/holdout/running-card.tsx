import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { endTrial, type RunningTrial } from './holdout-requests.ts';

/** How many take part, and when the answer comes; never how it goes. */
export function RunningCard({ trial }: { trial: RunningTrial }) {
  const { t } = useTranslation('holdout');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const [asks, setAsks] = useState(false);
  const end = useAct({ run: endTrial, told: () => t('running.ended'), onDone: () => setAsks(false) });
  const { trialId, withIt, without, begunOn, begunByName, firstDueOn, judgeOn } = trial;
  return (
    <Card title={t('running.title')}>
      <div className="card-body stack-s">
        <p className="holdout-answer">{t('running.groups', { withIt, without })}</p>
        <p>
          <b>{t('running.answer', { day: formats.date(judgeOn) })}</b>{' '}
          {t('running.counts', { from: formats.dayMonth(firstDueOn), to: formats.dayMonth(addDays(judgeOn, -1)) })}
        </p>
        <p className="muted">{t('running.quiet')}</p>
        <p className="small muted">{t('running.begun', { day: formats.date(begunOn), name: begunByName })}</p>
        <div className="actions">
          <Action onClick={() => setAsks(true)}>{t('running.end')}</Action>
        </div>
      </div>
      {asks && (
        <Dialog title={t('running.endTitle')} onClose={() => setAsks(false)}>
          <div className="form">
            <p>{t('running.endWords')}</p>
            {end.error && <ProblemNote error={end.error} />}
            <div className="actions">
              <Action look="main" busy={end.isPending} onClick={() => end.mutate({ trialId })}>
                {t('running.endDo')}
              </Action>
              <Action onClick={() => setAsks(false)}>{shared('shell.cancel')}</Action>
            </div>
          </div>
        </Dialog>
      )}
    </Card>
  );
}
