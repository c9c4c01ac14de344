import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { DateField } from '../../design/date-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { openReview, type ReviewPageView } from './review-requests.ts';

/** Why the review is not open, when it will be, and opening it: before the year is over only by ending it. */
export function OpenCard({ view: { client, opening } }: { view: ReviewPageView }) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const inCharge = useInCharge();
  const [answerByOn, setAnswerByOn] = useState<CalendarDate | undefined>(opening.answerByOn);
  const open = useAct({ run: openReview, told: () => t('open.opened') });
  const { now, yearEndsOn } = opening;
  if (now === 'opened') return null;
  const isEarly = now === 'early';
  return (
    <Card title={t('open.title')}>
      <div className="card-body form review-narrow">
        <p>{t(`open.${now}`, { day: yearEndsOn === null ? '' : formats.date(yearEndsOn) })}</p>
        {inCharge && (isEarly || now === 'yes') && (
          <>
            <DateField label={t('open.answerBy')} start={opening.answerByOn} onChange={setAnswerByOn} />
            {isEarly && <p className="small muted">{t('open.earlyHint')}</p>}
            <div className="actions">
              <Action
                look={isEarly ? 'plain' : 'main'}
                busy={open.isPending}
                onClick={() =>
                  open.mutate({
                    clientId: client.id,
                    early: isEarly,
                    ...(answerByOn === undefined ? {} : { answerByOn }),
                  })
                }
              >
                {t(isEarly ? 'open.openEarly' : 'open.open')}
              </Action>
            </div>
          </>
        )}
        {open.error && <ProblemNote error={open.error} />}
      </div>
    </Card>
  );
}
