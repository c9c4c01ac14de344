import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { yearWords } from '../../../texts/trial-year/year-words.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { pauseYear } from './year-requests.ts';

const reasons = ['client-pause', 'illness', 'other'] as const;

/** No pause is without an end: on that day the year goes on by itself. */
export function PauseDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation('year');
  const { t: shared } = useTranslation();
  const { language, capitalise } = useFormats();
  const words = yearWords[language].pauseReasons;
  const [reason, setReason] = useState<(typeof reasons)[number]>('client-pause');
  const [resumeOn, setResumeOn] = useState<CalendarDate>();
  const [tried, setTried] = useState(false);
  const pause = useAct({ run: pauseYear, told: () => t('pause.done'), onDone: onClose });
  return (
    <Dialog title={t('pause.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (resumeOn !== undefined && !pause.isPending) pause.mutate({ clientId, reason, resumeOn });
        }}
      >
        <p className="muted">{t('pause.hint')}</p>
        <ChoiceField
          label={t('pause.reason')}
          value={reason}
          choices={reasons.map((value) => ({ value, label: capitalise(words[value]) }))}
          onChange={setReason}
        />
        <DateField
          label={t('pause.resumeOn')}
          error={tried && resumeOn === undefined ? t('pause.dayMissing') : null}
          onChange={setResumeOn}
        />
        {pause.error && <ProblemNote error={pause.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={pause.isPending}>
            {t('pause.do')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
