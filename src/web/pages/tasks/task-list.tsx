import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { TaskEntry } from './task-entry.tsx';

interface TaskListProps {
  tasks: readonly TaskView[];
  whose: 'mine' | 'all';
  onShowAll: () => void;
}

/** One entry is open at a time, the first one to begin with, and the keys are about it. When it is done the next one opens. */
export function TaskList({ tasks, whose, onShowAll }: TaskListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wanted = useLocation({ select: (location) => location.hash });
  const start = tasks.find(({ id }) => id === wanted) ?? tasks[0];
  const [chosenId, choose] = useRowKeys(
    tasks.map(({ id }) => id),
    start?.id,
  );
  const chosen = tasks.find(({ id }) => id === chosenId);
  useKeys([
    {
      key: 'Enter',
      words: t('tasks.keys.open'),
      run: () => chosen?.clientId && void navigate({ to: '/clients/$clientId', params: { clientId: chosen.clientId } }),
    },
  ]);
  if (tasks.length === 0) {
    return (
      <Card>
        {whose === 'mine' ? (
          <EmptyNote words={t('tasks.noneMine')}>
            <Action onClick={onShowAll}>{t('tasks.showAll')}</Action>
          </EmptyNote>
        ) : (
          <EmptyNote words={t('tasks.noneAll')} />
        )}
      </Card>
    );
  }
  return (
    <ul className="card task-list">
      {tasks.map((task) => (
        <TaskEntry
          key={task.id}
          task={task}
          open={task === chosen}
          showsWhose={whose === 'all'}
          onOpen={() => choose(task.id)}
        />
      ))}
    </ul>
  );
}
