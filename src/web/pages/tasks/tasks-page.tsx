import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tasksQuery } from '../../api/queries.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { TaskList } from './task-list.tsx';
import './tasks.css';

const choices = ['mine', 'all'] as const;

/** What needs a person: mine, or the whole office's. */
export function TasksPage() {
  const { t } = useTranslation();
  const [whose, setWhose] = useState<(typeof choices)[number]>('mine');
  const query = useQuery(tasksQuery(whose));
  const count = query.data?.tasks.length;
  useKeys(
    choices.map((choice, index) => ({
      key: String(index + 1),
      words: t('tasks.keys.whose'),
      run: () => setWhose(choice),
    })),
  );
  return (
    <>
      <PageHead title={t('tasks.title')} intro={count !== undefined && t('tasks.intro', { count })}>
        <div className="chips" role="group" aria-label={t('tasks.whose')}>
          {choices.map((choice) => (
            <button
              key={choice}
              type="button"
              className="chip"
              aria-pressed={whose === choice}
              onClick={() => setWhose(choice)}
            >
              {t(`tasks.${choice}`)}
            </button>
          ))}
        </div>
      </PageHead>
      <Loaded query={query} lines={6}>
        {({ tasks }) => <TaskList tasks={tasks} whose={whose} onShowAll={() => setWhose('all')} />}
      </Loaded>
    </>
  );
}
