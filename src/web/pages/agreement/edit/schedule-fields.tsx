import { useTranslation } from 'react-i18next';
import type { DueException, ReportDue, Schedule } from '../../../../domain/agreement/index.ts';
import { Action } from '../../../design/action.tsx';
import { useToday } from '../../../shell/use-session.ts';
import { CheckPart, ChoicePart, NoteAt } from '../fields/choice-fields.tsx';
import { ListActs } from '../fields/list-acts.tsx';
import { CountField, OptionalCountField } from '../fields/number-fields.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { anyDay, clock, optional } from '../fields/typed-values.ts';
import { DueFields } from './due-fields.tsx';
import { dueForPeriod, dueKinds, isCalendarDue } from './due-kinds.ts';
import { longest } from './limits.ts';
import { entryOf, partOf, withField, type Part } from './part.ts';
import { PeriodKindField, PeriodMoreFields } from './period-fields.tsx';

interface ScheduleFieldsProps {
  part: Part<Schedule>;
}

const shifts = ['none', 'next', 'previous'] as const;

/** How often and by when: what nearly every clause needs. */
export function ScheduleFields({ part }: ScheduleFieldsProps) {
  const { t } = useTranslation('editor');
  const { value: schedule } = part;
  const period: Part<Schedule['period']> = {
    ...partOf(part, 'period'),
    set: (chosen, at) => part.set({ ...schedule, period: chosen, due: dueForPeriod(schedule.due, chosen) }, at),
  };
  const rule = partOf(part, 'due');
  const due: Part<ReportDue> = {
    ...rule,
    set: (chosen, at) => {
      if (isCalendarDue(chosen)) rule.set(chosen, at);
    },
  };
  return (
    <>
      <PeriodKindField part={period} />
      <DueFields part={due} period={schedule.period} kinds={dueKinds} />
      <ChoicePart
        part={partOf(part, 'shift')}
        label={t('schedule.shift')}
        choices={shifts.map((value) => ({ value, label: t(`schedule.shifts.${value}`) }))}
      />
    </>
  );
}

/** The financial year, closures, a clock time, an aim, and single dates that differ. */
export function ScheduleMoreFields({ part }: ScheduleFieldsProps) {
  const { t } = useTranslation('editor');
  const { value: schedule } = part;
  const aim: Part<boolean> = {
    value: schedule.aim === true,
    path: `${part.path}.aim`,
    set: (chosen) => part.set(withField(schedule, 'aim', chosen || undefined), `${part.path}.aim`),
  };
  return (
    <>
      <PeriodMoreFields part={partOf(part, 'period')} />
      <ChoicePart
        part={partOf(part, 'whenClosed')}
        label={t('schedule.whenClosed')}
        choices={shifts.map((value) => ({ value, label: t(`schedule.closedShifts.${value}`) }))}
      />
      <TypedField
        part={partOf(part, 'at')}
        label={t('schedule.at')}
        hint={t('schedule.atHint')}
        unread={t('schedule.atUnread')}
        typed={optional(clock)}
      />
      <CheckPart part={aim} label={t('schedule.aim')} />
      <ExceptionFields part={part} />
    </>
  );
}

export function usesScheduleMore({ whenClosed, at, aim, exceptions = [] }: Schedule): boolean {
  return whenClosed !== 'none' || at !== undefined || aim === true || exceptions.length > 0;
}

function ExceptionFields({ part }: ScheduleFieldsProps) {
  const { t } = useTranslation('editor');
  const today = useToday();
  const { value: schedule } = part;
  const list: Part<readonly DueException[]> = {
    value: schedule.exceptions ?? [],
    path: `${part.path}.exceptions`,
    set: (exceptions, at) =>
      part.set(withField(schedule, 'exceptions', exceptions.length === 0 ? undefined : exceptions), at),
  };
  return (
    <div className="is-wide sub-list" role="group" aria-label={t('exception.title')}>
      <span className="field-name">{t('exception.title')}</span>
      {list.value.map((_, index) => {
        const exception = entryOf(list, index);
        return (
          <div key={index} className="fields sub-entry">
            <CountField part={partOf(exception, 'period')} label={t('exception.period')} within="exceptionPeriod" />
            <OptionalCountField
              part={partOf(exception, 'year')}
              label={t('exception.year')}
              within="year"
              hint={t('exception.yearHint')}
            />
            <TypedField
              part={partOf(exception, 'on')}
              label={t('exception.on')}
              typed={anyDay(today)}
              unread={t('due.datesUnread')}
            />
            <ListActs list={list} index={index} name={t('exception.one', { number: index + 1 })} ordered={false} />
            <NoteAt path={exception.path} />
          </div>
        );
      })}
      {list.value.length < longest.exceptions && (
        <Action small look="quiet" onClick={() => list.set([...list.value, { period: 1, on: '08-05' }], list.path)}>
          {t('exception.add')}
        </Action>
      )}
    </div>
  );
}
