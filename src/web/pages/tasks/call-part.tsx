import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../http/contract/office.ts';
import { formatMobile } from '../../../texts/format-mobile.ts';
import { Action } from '../../design/action.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { CallDialog } from './call-dialog.tsx';

/** Whom to call, and a place for what came of it. */
export function CallPart({ task, clientName }: { task: TaskView; clientName: string }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  useKeys([{ key: 't', words: t('tasks.keys.call'), run: () => setWriting(true) }]);
  return (
    <>
      {task.call && (
        <p>
          <bdi>
            <b>{task.call.name}</b>
          </bdi>{' '}
          {task.call.mobile === null ? (
            <span className="muted">{t('tasks.call.unknown')}</span>
          ) : (
            <a href={`tel:${task.call.mobile}`} className="link whole">
              {t('tasks.call.number', { number: formatMobile(task.call.mobile) })}
            </a>
          )}
        </p>
      )}
      <div className="actions">
        <Action look="main" small hint="T" onClick={() => setWriting(true)} wideOnPhone>
          {t('tasks.call.button')}
        </Action>
      </div>
      {writing && <CallDialog taskId={task.id} clientName={clientName} onClose={() => setWriting(false)} />}
    </>
  );
}
