import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../http/contract/office.ts';
import { handOverTask } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';

/** Gives the task to a colleague. */
export function HandOverDialog({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const { t } = useTranslation();
  const { staffNames } = useSession();
  const colleagues = staffNames.filter(({ id }) => id !== task.assignedTo);
  const [staffId, setStaffId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const hand = useAct({
    run: handOverTask,
    told: (given) => t('tasks.handedOver', { name: colleagues.find(({ id }) => id === given.staffId)?.name ?? '' }),
    onDone: onClose,
  });
  return (
    <Dialog title={t('tasks.handOver')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (staffId !== null && !hand.isPending) hand.mutate({ id: task.id, staffId });
        }}
      >
        {colleagues.length === 0 ? (
          <p>{t('tasks.noColleagues')}</p>
        ) : (
          <Radio.Group
            label={t('tasks.handOverTo')}
            value={staffId}
            onChange={setStaffId}
            error={tried && staffId === null ? t('tasks.choosePerson') : null}
          >
            {colleagues.map(({ id, name }, index) => (
              <Radio key={id} value={id} label={name} mt={8} data-autofocus={index === 0} />
            ))}
          </Radio.Group>
        )}
        {hand.error && <ProblemNote error={hand.error} />}
        <div className="actions">
          {colleagues.length > 0 && (
            <Action type="submit" look="main" busy={hand.isPending}>
              {t('tasks.handOver')}
            </Action>
          )}
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
