import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromisedReportView } from '../../http/contract/reports.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useToday } from '../shell/use-session.ts';
import { useTell } from '../shell/undo-bar.tsx';
import { useFormats } from '../words/use-formats.ts';
import { ReportDayDialog } from './report-day-dialog.tsx';
import { markReportDone, undoReportDone } from './report-requests.ts';
import { useReportName } from './use-report-name.ts';

interface ReportRowProps {
  report: PromisedReportView;
  /** Whose it is, where rows of several clients stand together. */
  whose?: { name: string; link: ReactNode };
}

/** One promise with its day and the tick. What is late is asked for its day; what comes in time is ticked at once, and can be taken back. */
export function ReportRow({ report, whose }: ReportRowProps) {
  const { t } = useTranslation();
  const today = useToday();
  const name = useReportName()(report);
  const [asking, setAsking] = useState(false);
  const { tick, error, busy } = useTick(report, name);
  const full = whose === undefined ? name : `${whose.name}: ${name}`;
  const isDone = report.doneOn !== null;
  return (
    <li>
      <div className="grow">
        {whose === undefined ? name : whose.link}
        <div className="under">
          {whose !== undefined && <>{name} · </>}
          <ReportState report={report} />
        </div>
        {error && <ProblemNote error={error} />}
      </div>
      <Action
        small
        look={isDone ? 'quiet' : 'plain'}
        busy={busy}
        label={t(isDone ? 'reports.changeOne' : 'reports.doneOne', { name: full })}
        onClick={() => (isDone || report.late ? setAsking(true) : tick(today))}
      >
        {t(isDone ? 'reports.change' : 'reports.done')}
      </Action>
      {asking && <ReportDayDialog report={report} onClose={() => setAsking(false)} />}
    </li>
  );
}

function ReportState({ report: { state, dueOn, movedFromOn, doneOn, late } }: ReportRowProps) {
  const { t } = useTranslation();
  const { shortDate } = useFormats();
  if (doneOn !== null) {
    if (dueOn === null) return t('reports.came', { date: shortDate(doneOn) });
    const values = { date: shortDate(doneOn), due: shortDate(dueOn) };
    return late ? <span className="late">{t('reports.cameLate', values)}</span> : t('reports.cameInTime', values);
  }
  if (dueOn === null) return t(state === 'not-promised' ? 'reports.notPromised' : 'reports.unknown');
  if (late) return <span className="late">{t('reports.late', { due: shortDate(dueOn) })}</span>;
  return movedFromOn === null
    ? t('reports.due', { due: shortDate(dueOn) })
    : t('reports.dueMoved', { due: shortDate(dueOn), from: shortDate(movedFromOn) });
}

/** Ticks off, and takes it back while the bar stands. */
function useTick(report: PromisedReportView, name: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTell();
  const undo = useMutation({ mutationFn: undoReportDone, onSettled: () => client.invalidateQueries() });
  const mark = useMutation({
    mutationFn: markReportDone,
    onSuccess: () => tell({ words: t('reports.told', { name }), undo: () => undo.mutate({ id: report.id }) }),
    onSettled: () => client.invalidateQueries(),
  });
  return {
    tick: (doneOn: Parameters<typeof markReportDone>[0]['doneOn']) => mark.mutate({ id: report.id, doneOn }),
    error: mark.error ?? undo.error,
    busy: mark.isPending || undo.isPending,
  };
}
