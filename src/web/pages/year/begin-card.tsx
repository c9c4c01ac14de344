import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { DateField } from '../../design/date-field.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { TargetsTable } from './targets-table.tsx';
import { beginYear, type ToBegin } from './year-requests.ts';

/** What a year would begin with today: the figures that are frozen, the targets, and its first day. */
export function BeginCard({ clientId, toBegin }: { clientId: string; toBegin: ToBegin }) {
  const { t } = useTranslation('year');
  const formats = useFormats();
  const inCharge = useInCharge();
  const { acceptedOn, baseline, targets } = toBegin;
  return (
    <Card title={t('begin.title')}>
      <div className="card-body stack-s">
        <p>{acceptedOn === null ? t('begin.notAccepted') : t('begin.accepted', { day: formats.date(acceptedOn) })}</p>
        <h3>{t('begin.frozen')}</h3>
        <p className="small muted">{t('begin.frozenHint', { day: formats.dayMonthYear(baseline.frozenOn) })}</p>
      </div>
      {targets.length === 0 ? (
        <p className="card-body">{t('begin.noTargets')}</p>
      ) : (
        <TargetsTable
          targets={baseline.figures.map(({ target, before }) => ({ target, ...(before === null ? {} : { before }) }))}
        />
      )}
      <div className="card-body stack-s">
        {inCharge ? <BeginForm clientId={clientId} toBegin={toBegin} /> : <p>{t('begin.only')}</p>}
      </div>
    </Card>
  );
}

function BeginForm({ clientId, toBegin }: { clientId: string; toBegin: ToBegin }) {
  const { t } = useTranslation('year');
  const formats = useFormats();
  const [startOn, setStartOn] = useState<CalendarDate | undefined>(toBegin.startFromOn);
  const [tried, setTried] = useState(false);
  const begin = useAct({ run: beginYear, told: () => t('begin.done') });
  const { startFromOn, startToOn, targets } = toBegin;
  const days = { from: formats.dayMonthYear(startFromOn), to: formats.dayMonthYear(startToOn) };
  const isRight = startOn !== undefined && startOn >= startFromOn && startOn <= startToOn;
  return (
    <form
      className="form year-begin"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isRight && targets.length > 0 && !begin.isPending) begin.mutate({ clientId, startOn, targets });
      }}
    >
      <DateField
        label={t('begin.start')}
        start={startFromOn}
        error={tried && !isRight ? t('begin.startWrong', days) : null}
        onChange={setStartOn}
      />
      <p className="small muted">{t('begin.startHint', days)}</p>
      {begin.error && <ProblemNote error={begin.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={begin.isPending} disabled={targets.length === 0}>
          {t('begin.do')}
        </Action>
        <LinkAction to="/clients/$clientId/talk" params={{ clientId }} look="quiet">
          {t('begin.change')}
        </LinkAction>
      </div>
    </form>
  );
}
