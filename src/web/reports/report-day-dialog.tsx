import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromisedReportView } from '../../http/contract/reports.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useToday } from '../shell/use-session.ts';
import { markReportDone, undoReportDone } from './report-requests.ts';
import { useReportName } from './use-report-name.ts';

/** On which day it came; or that it had not come after all. */
export function ReportDayDialog({ report, onClose }: { report: PromisedReportView; onClose: () => void }) {
  const { t } = useTranslation();
  const today = useToday();
  const name = useReportName()(report);
  const [day, setDay] = useState<typeof today | undefined>(report.doneOn ?? today);
  const [tried, setTried] = useState(false);
  const mark = useAct({ run: markReportDone, told: () => t('reports.told', { name }) });
  const undo = useAct({ run: undoReportDone, told: () => t('reports.undone', { name }) });
  const wrong = day === undefined || day > today;
  return (
    <Dialog title={name} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrong || mark.isPending || undo.isPending) return;
          void mark.mutateAsync({ id: report.id, doneOn: day }).then(onClose, () => undefined);
        }}
      >
        <DateField
          label={t('reports.day')}
          start={report.doneOn ?? today}
          direction="back"
          autoFocus
          error={tried && wrong ? t('reports.dayWrong') : null}
          onChange={setDay}
        />
        {mark.error && <ProblemNote error={mark.error} />}
        {undo.error && <ProblemNote error={undo.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={mark.isPending}>
            {t('reports.save')}
          </Action>
          {report.doneOn !== null && (
            <Action
              busy={undo.isPending}
              onClick={() => {
                void undo.mutateAsync({ id: report.id }).then(onClose, () => undefined);
              }}
            >
              {t('reports.notDone')}
            </Action>
          )}
          <Action look="quiet" onClick={onClose}>
            {t('shell.cancel')}
          </Action>
        </div>
      </form>
    </Dialog>
  );
}
