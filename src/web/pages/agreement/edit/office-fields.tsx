import { useTranslation } from 'react-i18next';
import type { AgreedReminders, DutyClause, OfficePromises, ReportPromise } from '../../../../domain/agreement/index.ts';
import { Action } from '../../../design/action.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { CheckPart, ChipsPart, ChoicePart, NoteAt } from '../fields/choice-fields.tsx';
import { KeyField } from '../fields/key-field.tsx';
import { ListActs } from '../fields/list-acts.tsx';
import { More } from '../fields/more.tsx';
import { CountField, OptionalCountField } from '../fields/number-fields.tsx';
import { DueFields } from './due-fields.tsx';
import { dueForPeriod, reportDueKinds } from './due-kinds.ts';
import { longest, type LimitName } from './limits.ts';
import { newReport } from './new-parts.ts';
import { entryOf, partOf, present, withField, type Part } from './part.ts';
import { PeriodKindField, PeriodMoreFields, usesPeriodMore } from './period-fields.tsx';
import { useChoices } from './use-choices.ts';

interface OfficeFieldsProps {
  part: Part<OfficePromises>;
  duties: readonly DutyClause[];
}

/** What the office owes: answers, reminders and reports. */
export function OfficeFields({ part, duties }: OfficeFieldsProps) {
  const { t } = useTranslation('editor');
  const { value: office } = part;
  const slower: Part<boolean> = {
    value: office.slower !== undefined,
    path: `${part.path}.slower`,
    set: (chosen) =>
      part.set(
        withField(office, 'slower', chosen ? { fromDayOfMonth: 16, workingDays: 5 } : undefined),
        `${part.path}.slower`,
      ),
  };
  const late = present(partOf(part, 'slower'));
  return (
    <div className="fields">
      <CountField part={partOf(part, 'answerWithinWorkingDays')} label={t('office.answer')} within="answerDays" />
      <CheckPart part={slower} label={t('office.slower')} />
      {late && (
        <>
          <CountField part={partOf(late, 'fromDayOfMonth')} label={t('office.slowerFrom')} within="dayOfMonth" />
          <CountField part={partOf(late, 'workingDays')} label={t('office.slowerDays')} within="answerDays" />
        </>
      )}
      <ReminderFields part={part} />
      <ReportList list={partOf(part, 'reports')} duties={duties} />
    </div>
  );
}

const reminderSteps = [
  ['earlyDaysBefore', 'earlyDaysBefore'],
  ['mainWorkingDaysAfter', 'mainWorkingDaysAfter'],
  ['textWorkingDaysAfter', 'textWorkingDaysAfter'],
  ['callWorkingDaysAfter', 'callWorkingDaysAfter'],
] as const satisfies readonly (readonly [keyof AgreedReminders, LimitName])[];

/** The office's own ladder, or steps that are agreed: what is left out is then never sent. */
function ReminderFields({ part }: { part: Part<OfficePromises> }) {
  const { t } = useTranslation('editor');
  const agreed: Part<boolean> = {
    value: part.value.reminders !== undefined,
    path: `${part.path}.reminders`,
    set: (chosen) =>
      part.set(
        withField(part.value, 'reminders', chosen ? { earlyDaysBefore: 5, mainWorkingDaysAfter: 1 } : undefined),
        `${part.path}.reminders`,
      ),
  };
  const reminders = present(partOf(part, 'reminders'));
  return (
    <>
      <CheckPart part={agreed} label={t('office.reminders')} hint={t('office.remindersHint')} />
      {reminders &&
        reminderSteps.map(([step, within]) => (
          <OptionalCountField
            key={step}
            part={partOf(reminders, step)}
            label={t(`office.steps.${step}`)}
            within={within}
          />
        ))}
    </>
  );
}

function ReportList({ list, duties }: { list: Part<readonly ReportPromise[]>; duties: readonly DutyClause[] }) {
  const { t } = useTranslation('editor');
  const keys = duties.map(({ key }) => key);
  return (
    <div className="is-wide sub-list" role="group" aria-label={t('office.reports')}>
      <span className="field-name">{t('office.reports')}</span>
      {list.value.map((_, index) => (
        <ReportEntry key={index} list={list} index={index} duties={duties} />
      ))}
      {list.value.length < longest.reports && (
        <Action small look="quiet" onClick={() => list.set([...list.value, newReport(list.value, keys)], list.path)}>
          {t('office.addReport')}
        </Action>
      )}
    </div>
  );
}

interface ReportEntryProps {
  list: Part<readonly ReportPromise[]>;
  index: number;
  duties: readonly DutyClause[];
}

function ReportEntry({ list, index, duties }: ReportEntryProps) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const choices = useChoices();
  const report = entryOf(list, index);
  const { value } = report;
  const period: Part<ReportPromise['period']> = {
    ...partOf(report, 'period'),
    set: (chosen, at) => report.set({ ...value, period: chosen, due: dueForPeriod(value.due, chosen) }, at),
  };
  const shifts = (['none', 'next', 'previous'] as const).map((shift) => ({
    value: shift,
    label: t(`schedule.shifts.${shift}`),
  }));
  // A clause that is no longer there is shown, so that it can be taken out.
  const gone = value.from.filter((key) => !duties.some((duty) => duty.key === key));
  const clauses = [
    ...duties.map(({ key, items }, place) => ({
      value: key,
      label: `${place + 1}. ${formats.delivery(items.map(({ document }) => document))}`,
    })),
    ...gone.map((key) => ({ value: key, label: key })),
  ];
  return (
    <div className="sub-entry">
      <div className="entry-line">
        <ChoicePart part={partOf(report, 'report')} label={t('office.report')} choices={choices.reports} />
        <ListActs list={list} index={index} name={formats.words.agreement.officeReports[value.report]} />
      </div>
      <div className="fields">
        <PeriodKindField part={period} />
        <DueFields part={partOf(report, 'due')} period={value.period} kinds={reportDueKinds} />
        <ChoicePart part={partOf(report, 'shift')} label={t('schedule.shift')} choices={shifts} />
        <ChoicePart
          part={partOf(report, 'whenLate')}
          label={t('office.whenLate')}
          choices={(['moves', 'stands', 'not-promised'] as const).map((each) => ({
            value: each,
            label: t(`office.whenLates.${each}`),
          }))}
        />
        <ChipsPart part={partOf(report, 'from')} label={t('office.from')} choices={clauses} />
        {value.from.map((_, place) => (
          <NoteAt key={place} path={`${report.path}.from[${place}]`} />
        ))}
        <More used={usesPeriodMore(value.period)} paths={[`${report.path}.period`, `${report.path}.key`]}>
          <PeriodMoreFields part={partOf(report, 'period')} />
          <KeyField part={partOf(report, 'key')} />
        </More>
      </div>
    </div>
  );
}
