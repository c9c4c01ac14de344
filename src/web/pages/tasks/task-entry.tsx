import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../http/contract/office.ts';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { TaskPanel } from './task-panel.tsx';
import { TaskTag } from './task-tag.tsx';

interface TaskEntryProps {
  task: TaskView;
  open: boolean;
  showsWhose: boolean;
  onOpen: () => void;
}

/** One thing that needs a person: who it is about, what happened, since when; opened, what to do. */
export function TaskEntry({ task, open, showsWhose, onOpen }: TaskEntryProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { todayOn, staffNames } = useSession();
  const panelId = `task-${task.id}`;
  const assigned = staffNames.find(({ id }) => id === task.assignedTo)?.name;
  return (
    <li id={task.id} data-row={task.id} className={open ? 'is-open' : ''}>
      <button type="button" className="task-head" aria-expanded={open} aria-controls={panelId} onClick={onOpen}>
        <span className="grow">
          <b>{task.clientName ?? t('tasks.office')}</b>
          <span className="under">{formats.say(task.text)}</span>
        </span>
        <span className="task-side">
          <TaskTag kind={task.kind} />
          <span className="under">
            {task.openedOn === todayOn
              ? t('tasks.sinceToday')
              : t('tasks.since', { date: formats.shortDate(task.openedOn) })}
          </span>
          {showsWhose && assigned !== undefined && <span className="under">{t('tasks.at', { name: assigned })}</span>}
        </span>
      </button>
      <div id={panelId} hidden={!open}>
        {open && <TaskPanel task={task} />}
      </div>
    </li>
  );
}
