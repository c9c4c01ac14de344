import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Week } from '../../../http/contract/office.ts';
import { tasksQuery } from '../../api/queries.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { HoursWonLine } from '../hours-won/hours-won-line.tsx';
import { ArrivedCard } from './arrived-card.tsx';
import { DaysCard } from './days-card.tsx';
import { WeekPromisesCard } from './promises-card.tsx';
import { NewDatesCard } from './new-dates/new-dates-card.tsx';
import { OverdueCard, overdueShown } from './overdue-card.tsx';
import { TasksCard, tasksShown } from './tasks-card.tsx';
import { PlanCard } from './weekend/plan-card.tsx';
import { WeekendCard } from './weekend/weekend-card.tsx';
import { weekendQuery } from './weekend/weekend-requests.ts';

/** The weekend first; three lists that J and K go through as one; and beneath them the plan, and the days of this or another week. */
export function WeekBoard({ week }: { week: Week }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tasks = useQuery(tasksQuery('mine'));
  const [staffId, setStaffId] = useState<string>();
  const weekend = useQuery({ ...weekendQuery(staffId), placeholderData: keepPreviousData });
  const shown = tasks.data?.tasks.slice(0, tasksShown) ?? [];
  const rows = [
    ...shown.map((task) => ({ key: `task-${task.id}`, clientId: null })),
    ...week.overdue.slice(0, overdueShown).map(({ clientId }) => ({ key: `late-${clientId}`, clientId })),
    ...week.arrived.map(({ clientId }) => ({ key: `in-${clientId}`, clientId })),
  ];
  const [chosen] = useRowKeys(rows.map((row) => row.key));
  const open = (): void => {
    const row = rows.find(({ key }) => key === chosen);
    if (!row) return;
    if (row.clientId === null) void navigate({ to: '/tasks' });
    else void navigate({ to: '/clients/$clientId', params: { clientId: row.clientId } });
  };
  useKeys([{ key: 'Enter', words: t('keys.open'), run: open }]);
  return (
    <>
      <WeekendCard query={weekend} staffId={staffId} onPerson={setStaffId} />
      <HoursWonLine />
      <div className="week-board">
        <TasksCard query={tasks} chosen={chosen} />
        <OverdueCard overdue={week.overdue} total={week.overdueTotal} chosen={chosen} />
        <ArrivedCard arrived={week.arrived} chosen={chosen} />
      </div>
      <WeekPromisesCard promised={week.promised} total={week.promisedTotal} />
      {weekend.data && <PlanCard view={weekend.data} />}
      {weekend.data && <NewDatesCard view={weekend.data} />}
      <DaysCard thisWeek={week.days} />
    </>
  );
}
