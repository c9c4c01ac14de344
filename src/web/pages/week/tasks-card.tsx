import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { TaskTag } from '../tasks/task-tag.tsx';
import { useFormats } from '../../words/use-formats.ts';

/** So many on the first page; the rest is one click away. */
export const tasksShown = 6;

interface TasksCardProps {
  query: Pick<UseQueryResult<{ tasks: TaskView[] }>, 'data' | 'error' | 'refetch'>;
  chosen: string | undefined;
}

export function TasksCard({ query, chosen }: TasksCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const count = query.data?.tasks.length;
  return (
    <Card title={t('shell.tasks')} aside={count !== undefined && t('week.tasks.mine', { count })}>
      <Loaded query={query} lines={4}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <EmptyNote words={t('week.tasks.none')} />
          ) : (
            <>
              <ul className="rows">
                {tasks.slice(0, tasksShown).map((task) => (
                  <li
                    key={task.id}
                    data-row={`task-${task.id}`}
                    className={chosen === `task-${task.id}` ? 'is-chosen' : ''}
                  >
                    <div className="grow">
                      <Link to="/tasks" hash={task.id}>
                        <b>{task.clientName ?? t('week.tasks.office')}</b>
                      </Link>
                      <div className="under">{formats.say(task.text)}</div>
                    </div>
                    <TaskTag kind={task.kind} />
                  </li>
                ))}
              </ul>
              {tasks.length > tasksShown && (
                <div className="card-foot">
                  <Link to="/tasks" className="link">
                    {t('shell.showAll', { count: tasks.length })}
                  </Link>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
