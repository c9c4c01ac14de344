import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, latest, type CalendarDate } from '../../../domain/kernel/index.ts';
import type { TrialsView } from '../../../http/contract/holdout.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { beginTrial } from './holdout-requests.ts';

const percents = [50, 25] as const;

/** How many are held out, and the day of the answer. Who they are is drawn. */
export function BeginForm({ view }: { view: TrialsView }) {
  const { t } = useTranslation('holdout');
  const formats = useFormats();
  const today = useToday();
  const { clients, needed } = view.candidates;
  const [share, setShare] = useState('50');
  const [judgeOn, setJudgeOn] = useState<CalendarDate | undefined>(latest(addMonths(today, 4), view.judgeFromOn));
  const [tried, setTried] = useState(false);
  const begin = useAct({ run: beginTrial, told: () => t('begin.told') });
  const submit = (): void => {
    setTried(true);
    if (judgeOn === undefined || begin.isPending) return;
    begin.mutate({ percent: share === '25' ? 25 : 50, judgeOn });
  };
  const choices = percents
    .filter((percent) => clients >= needed[percent])
    .map((percent) => {
      const without = Math.round((clients * percent) / 100);
      return {
        value: String(percent),
        label: t(percent === 25 ? 'begin.shares.quarter' : 'begin.shares.half', { without, withIt: clients - without }),
      };
    });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ChoiceField label={t('begin.share')} value={share} choices={choices} onChange={setShare} />
      {clients < needed[25] && <p className="small muted">{t('begin.shareTooFew', { needed: needed[25] })}</p>}
      <DateField
        label={t('begin.judgeOn')}
        start={judgeOn ?? null}
        onChange={setJudgeOn}
        error={tried && judgeOn === undefined ? t('begin.required') : null}
      />
      <p className="small muted">{t('begin.judgeHint', { from: formats.date(view.judgeFromOn) })}</p>
      {begin.error && <ProblemNote error={begin.error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={begin.isPending}>
          {t('begin.do')}
        </Action>
      </div>
    </form>
  );
}
