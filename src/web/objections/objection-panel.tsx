import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../design/action.tsx';
import { useSession } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { AnswerObjectionDialog } from './answer-objection-dialog.tsx';
import type { ObjectionView } from './objection-requests.ts';
import './objection-requests.ts';

/** What a client does not agree with, what rests on it, and the way to answer for whoever may. */
export function ObjectionPanel({ objection }: { objection: ObjectionView }) {
  const { t } = useTranslation('objections');
  const formats = useFormats();
  const { staff } = useSession();
  const [answering, setAnswering] = useState(false);
  const { kind, dayOn, claimedOn, sumOre, answer } = objection;
  const about = objection.period
    ? `${formats.delivery(objection.documents)}, ${formats.period(objection.period)}`
    : null;
  return (
    <div className="stack">
      <p>
        <b>{t(`about.${kind}`)}</b>
        {about !== null && <span className="muted"> · {about}</span>}
      </p>
      {objection.question !== null && <p className="quote">{objection.question}</p>}
      <p>
        {dayOn !== null && <>{t('inForce', { day: formats.date(dayOn) })} </>}
        {claimedOn !== null && <>{t('claims', { day: formats.date(claimedOn) })} </>}
        {sumOre !== null && <>{t('sum', { sum: formats.kroner(sumOre) })} </>}
        {objection.restingLines > 0 && <>{t('resting', { count: objection.restingLines })} </>}
        {objection.leftLines > 0 && <>{t('left', { count: objection.leftLines })} </>}
      </p>
      {objection.words !== null && objection.words !== '' && <p className="quote">«{objection.words}»</p>}
      <p className="muted">
        {t('by', { name: objection.byName ?? objection.clientName, day: formats.date(objection.madeOn) })}{' '}
        {answer === null && t(objection.overdue ? 'overdue' : 'answerBy', { day: formats.date(objection.answerByOn) })}
      </p>
      {answer === null ? (
        <>
          {objection.judgedByName !== null && !objection.alone && (
            <p className="muted">{t('second', { judged: objection.judgedByName, asked: objection.askedOfName })}</p>
          )}
          {!objection.mayAnswer && objection.judgedByName === staff.name && <p>{t('notYou')}</p>}
          {objection.mayAnswer && objection.alone && <p>{t('alone')}</p>}
          {objection.mayAnswer && (
            <div className="actions">
              <Action look="main" small onClick={() => setAnswering(true)} wideOnPhone>
                {t('answer')}
              </Action>
            </div>
          )}
        </>
      ) : (
        <>
          <p>
            <b>{objection.state === 'open' ? '' : t(`outcomeTold.${objection.state}`)}</b>
            <span className="muted">
              {' '}
              · {answer.byName}, {formats.date(answer.onDate)}
            </span>
          </p>
          {answer.words !== null && <p className="quote">«{answer.words}»</p>}
        </>
      )}
      {answering && <AnswerObjectionDialog objection={objection} onClose={() => setAnswering(false)} />}
    </div>
  );
}
