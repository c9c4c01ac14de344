import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Card } from '../design/card.tsx';
import { DateField } from '../design/date-field.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useInCharge, useToday } from '../shell/use-session.ts';
import { useFormats } from '../words/use-formats.ts';
import { proposingQuery, resumeProposing, type ProposingView } from './objection-requests.ts';
import { StopForm } from './stop-form.tsx';

/** That Takt has stopped proposing charges for the client, what was chosen instead, and what was not proposed; nothing where there is none of it. */
export function StopCard({ clientId }: { clientId: string }) {
  const { t } = useTranslation('objections');
  const formats = useFormats();
  const inCharge = useInCharge();
  const query = useQuery(proposingQuery(clientId));
  if (query.error && !query.data) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return null;
  const { stop, notProposed } = query.data;
  if (stop === null && notProposed.length === 0) return null;
  return (
    <Card title={t('stop.card')}>
      <div className="card-body stack">
        {stop !== null && <p>{t('stop.since', { day: formats.date(stop.stoppedOn), count: stop.charges })}</p>}
        {stop !== null && stop.answer === null && inCharge && <StopForm clientId={clientId} />}
        {stop !== null && stop.answer !== null && <Chosen stop={stop} clientId={clientId} />}
        {notProposed.length > 0 && (
          <>
            <p className="muted">{t('stop.notProposed')}</p>
            <ul className="rows">
              {notProposed.map((line) => (
                <li key={line.lineId}>
                  <div className="grow">
                    {formats.delivery(line.documents)}, {formats.period(line.period)}
                  </div>
                  <span className="figure muted">{formats.kroner(line.sumOre)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}

function Chosen({ stop, clientId }: { stop: NonNullable<ProposingView['stop']>; clientId: string }) {
  const { t } = useTranslation('objections');
  const formats = useFormats();
  const today = useToday();
  const inCharge = useInCharge();
  const [resumeOn, setResumeOn] = useState<CalendarDate | undefined>(today);
  const resume = useAct({
    run: resumeProposing,
    told: (given) => t('stop.resumed', { day: formats.date(given.resumeOn) }),
  });
  return (
    <>
      <p>
        <b>{stop.answer === null ? '' : t(`stop.chosen.${stop.answer}`)}</b>
        <span className="muted"> · {stop.answeredByName}</span>
      </p>
      {stop.answerWords !== null && <p className="quote">«{stop.answerWords}»</p>}
      {stop.resumeOn !== null && <p>{t('stop.resumesOn', { day: formats.date(stop.resumeOn) })}</p>}
      {stop.resumeOn === null && stop.answer !== 'parting' && inCharge && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (resumeOn !== undefined && !resume.isPending) resume.mutate({ clientId, resumeOn });
          }}
        >
          <DateField label={t('stop.resumeOn')} start={today} onChange={setResumeOn} />
          {resume.error && <ProblemNote error={resume.error} />}
          <div className="actions">
            <Action type="submit" small busy={resume.isPending}>
              {t('stop.resume')}
            </Action>
          </div>
        </form>
      )}
    </>
  );
}
