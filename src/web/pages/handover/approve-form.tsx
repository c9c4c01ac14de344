import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { ForbiddenNote } from './forbidden-note.tsx';
import { approveStatement, type StatementView } from './handover-requests.ts';
import { LastReportFields, type ChosenReport } from './last-report-fields.tsx';

interface ApproveFormProps {
  clientId: string;
  statement: StatementView;
  claimMarked: boolean;
}

/** What the lead adds and chooses before the statement stands as it is; the rest are facts. */
export function ApproveForm({ clientId, statement, claimMarked }: ApproveFormProps) {
  const { t } = useTranslation('handover');
  const [remark, setRemark] = useState(statement.remark ?? '');
  const [bookedThrough, setBookedThrough] = useState<CalendarDate | null>(statement.bookedThrough);
  const [reports, setReports] = useState<readonly ChosenReport[]>(statement.lastReports);
  const [unpaidOn, setUnpaidOn] = useState<CalendarDate>();
  const [ownDates, setOwnDates] = useState(false);
  const [tried, setTried] = useState(false);
  const approve = useAct({ run: approveStatement });
  const told = reports.filter((one) => one.told);
  const lastReports = told.flatMap(({ report, anchorOn, sentOn }) =>
    sentOn === undefined ? [] : [{ report, anchorOn, sentOn }],
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (approve.isPending || lastReports.length < told.length) return;
        approve.mutate({
          clientId,
          id: statement.id,
          remark,
          ownDates,
          bookedThrough,
          lastReports,
          unpaidDueOn: unpaidOn === undefined ? [] : [unpaidOn],
        });
      }}
    >
      <Textarea
        label={t('statement.remark')}
        value={remark}
        rows={3}
        maxLength={4000}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <DateField
        label={t('statement.booked')}
        start={statement.bookedThrough}
        direction="back"
        onChange={(day) => setBookedThrough(day ?? null)}
      />
      <LastReportFields reports={reports} tried={tried} onChange={setReports} />
      <DateField label={t('statement.unpaid')} direction="back" onChange={setUnpaidOn} />
      {claimMarked ? (
        <p className="small muted">{t('statement.claim')}</p>
      ) : (
        <Checkbox
          label={t('statement.ownDates')}
          checked={ownDates}
          onChange={(event) => setOwnDates(event.currentTarget.checked)}
        />
      )}
      <ForbiddenNote saved={approve.data} />
      {approve.error && <ProblemNote error={approve.error} />}
      <div className="actions">
        <Action type="submit" small busy={approve.isPending}>
          {t('statement.approve')}
        </Action>
      </div>
    </form>
  );
}
