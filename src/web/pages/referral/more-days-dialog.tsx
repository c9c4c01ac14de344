import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { giveMoreDays } from './referral-requests.ts';

interface MoreDaysDialogProps {
  clientId: string;
  /** The office that has longer; left out where it is the client. */
  partner?: { partnerId: string; name: string | null };
  onClose: () => void;
}

/** Whoever was asked has longer to answer, the client or an office that was told; until then nobody is asked to call. */
export function MoreDaysDialog({ clientId, partner, onClose }: MoreDaysDialogProps) {
  const { t } = useTranslation('referral');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const whose = partner ? 'introduce' : 'ask';
  const [answerByOn, setAnswerByOn] = useState<CalendarDate>();
  const [tried, setTried] = useState(false);
  const give = useAct({
    run: giveMoreDays,
    told: ({ answerByOn: until }) => t(`${whose}.daysGiven`, { by: formats.date(until), name: partner?.name ?? '–' }),
    onDone: onClose,
  });
  return (
    <Dialog title={t('ask.moreDays')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (give.isPending || answerByOn === undefined) return;
          give.mutate({ clientId, answerByOn, ...(partner && { partnerId: partner.partnerId }) });
        }}
      >
        <p>{t(`${whose}.moreDaysHint`, { name: partner?.name ?? '–' })}</p>
        <DateField
          label={t('ask.newDay')}
          onChange={setAnswerByOn}
          autoFocus
          error={tried && answerByOn === undefined ? shared('fields.required') : null}
        />
        {give.error && <ProblemNote error={give.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={give.isPending}>
            {t('ask.moreDays')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
