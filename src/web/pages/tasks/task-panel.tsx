import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../http/contract/office.ts';
import { closeTask } from '../../api/acts.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { AnswerLook } from '../../intake/answer-look.tsx';
import { ExtensionDecision } from '../../intake/extension-decision.tsx';
import { ObjectionPanel } from '../../objections/objection-panel.tsx';
import { StopCard } from '../../objections/stop-card.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { ReportRow } from '../../reports/report-row.tsx';
import { AddressPart } from './address-part.tsx';
import { CallPart } from './call-part.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { PlacePart } from './place-part.tsx';
import { TaskPlace } from './task-place.tsx';

/** What to do about one task, with the keys of its own. */
export function TaskPanel({ task }: { task: TaskView }) {
  const { t } = useTranslation();
  const [handing, setHanding] = useState(false);
  const name = task.clientName ?? t('tasks.office');
  const finish = useAct({ run: closeTask, told: () => t('tasks.finished', { name }) });
  const mayFinish = !task.settlesItself;
  const done = (): void => {
    if (!finish.isPending) finish.mutate({ id: task.id });
  };
  useKeys([
    ...(mayFinish ? [{ key: 'i', words: t('tasks.keys.finish'), run: done }] : []),
    { key: 'v', words: t('tasks.keys.handOver'), run: () => setHanding(true) },
  ]);
  return (
    <div className="task-panel">
      {partOf(task, name)}
      <div className="actions">
        {task.clientId !== null && (
          <LinkAction to="/clients/$clientId" params={{ clientId: task.clientId }} small hint="↵">
            {t('tasks.openClient')}
          </LinkAction>
        )}
        <TaskPlace kind={task.kind} clientId={task.clientId} />
        {mayFinish && (
          <Action small hint="I" busy={finish.isPending} onClick={done}>
            {t('tasks.finish')}
          </Action>
        )}
        <Action small look="quiet" hint="V" onClick={() => setHanding(true)}>
          {t('tasks.handOver')}
        </Action>
      </div>
      {finish.error && <ProblemNote error={finish.error} />}
      {handing && <HandOverDialog task={task} onClose={() => setHanding(false)} />}
    </div>
  );
}

function partOf(task: TaskView, clientName: string): ReactNode {
  if (task.extension) {
    return (
      <ExtensionDecision extension={task.extension} dueOn={task.extension.dueOn} clientName={clientName} withKeys />
    );
  }
  if (task.answers.length > 0) {
    // The keys are about the first answer; when it has been looked at, the next one is the first.
    return task.answers.map((answer, index) => (
      <AnswerLook key={answer.id} answer={answer} clientName={clientName} withKeys={index === 0} />
    ));
  }
  if (task.objection) return <ObjectionPanel objection={task.objection} />;
  if (task.kind === 'charges-to-talk' && task.clientId !== null) return <StopCard clientId={task.clientId} />;
  if (task.report) {
    return (
      <ul className="rows">
        <ReportRow report={task.report} />
      </ul>
    );
  }
  if (task.kind === 'call-client') return <CallPart task={task} clientName={clientName} />;
  if (task.clientId === null) return null;
  if (task.kind === 'arrival-to-place') return <PlacePart clientId={task.clientId} />;
  if (['bounced', 'refused', 'no-address'].includes(task.kind)) return <AddressPart clientId={task.clientId} />;
  return null;
}
