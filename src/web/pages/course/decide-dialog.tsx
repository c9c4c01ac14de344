import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoursesView } from '../../../http/contract/courses.ts';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { decideCourse } from './course-requests.ts';

export type Decision = 'talk' | 'not-now' | 'no';

interface DecideDialogProps {
  client: Pick<CoursesView['proposed'][number]['client'], 'id' | 'name'>;
  decision: Decision;
  onClose: () => void;
}

/** Why, and for "not now" on which day it is asked again. */
export function DecideDialog({ client, decision, onClose }: DecideDialogProps) {
  const { t } = useTranslation('course');
  const { t: shared } = useTranslation();
  const [reason, setReason] = useState('');
  const [askAgainOn, setAskAgainOn] = useState<CalendarDate>();
  const [tried, setTried] = useState(false);
  const decide = useAct({ run: decideCourse, told: () => t(`told.${decision}`), onDone: onClose });
  const needsReason = decision !== 'talk';
  const reasonMissing = needsReason && reason.trim() === '';
  const dayMissing = decision === 'not-now' && askAgainOn === undefined;
  const save = (): void => {
    setTried(true);
    if (reasonMissing || dayMissing || decide.isPending) return;
    decide.mutate({
      clientId: client.id,
      decision,
      reason: reason.trim(),
      ...(decision === 'not-now' && askAgainOn !== undefined ? { askAgainOn } : {}),
    });
  };
  return (
    <Dialog
      title={decision === 'talk' ? t('dialog.talk', { client: client.name }) : t(`dialog.${decision}`)}
      onClose={onClose}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {decision !== 'talk' && <p>{client.name}</p>}
        <Textarea
          label={t(needsReason ? 'dialog.reason' : 'dialog.reasonOptional')}
          description={t('dialog.reasonHint')}
          value={reason}
          rows={3}
          maxLength={1000}
          data-autofocus
          error={tried && reasonMissing ? shared('fields.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {decision === 'not-now' && (
          <DateField
            label={t('dialog.askAgain')}
            direction="ahead"
            onChange={setAskAgainOn}
            error={tried && dayMissing ? shared('fields.required') : null}
          />
        )}
        {decision !== 'not-now' && <p className="small muted">{t(`dialog.${decision}Hint`)}</p>}
        {decide.error && <ProblemNote error={decide.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={decide.isPending}>
            {decision === 'talk' ? t('talk') : t('dialog.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
