import { useTranslation } from 'react-i18next';
import { dayUnits, type DueAnchor, type PeriodRule, type ReportDue } from '../../../../domain/agreement/index.ts';
import type { Weekday } from '../../../../domain/kernel/index.ts';
import { nameWeekday } from '../../../../texts/format-date.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { CheckPart, ChoicePart } from '../fields/choice-fields.tsx';
import { CountField } from '../fields/number-fields.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { monthDays } from '../fields/typed-values.ts';
import { dueOfKind, duesOf, type DueKind } from './due-kinds.ts';
import { partOf, withField, type Part } from './part.ts';
import { useChoices } from './use-choices.ts';

interface DueFieldsProps {
  part: Part<ReportDue>;
  period: PeriodRule;
  kinds: readonly DueKind[];
}

/** By when: the kind of rule, and what that kind needs. */
export function DueFields({ part, period, kinds }: DueFieldsProps) {
  const { t } = useTranslation('editor');
  const kind: Part<DueKind> = {
    value: part.value.rule,
    path: `${part.path}.rule`,
    set: (chosen) => part.set(dueOfKind(chosen, part.value, period), part.path),
  };
  const fitting = duesOf(period, kinds);
  // A rule that no longer fits its period is shown as it is, with what is wrong beside it.
  const shown = fitting.includes(part.value.rule) ? fitting : [part.value.rule, ...fitting];
  return (
    <>
      <ChoicePart
        part={kind}
        label={t('due.kind')}
        choices={shown.map((value) => ({ value, label: t(`due.kinds.${value}`) }))}
      />
      <RuleFields part={part} period={period} />
    </>
  );
}

function RuleFields({ part, period }: Pick<DueFieldsProps, 'part' | 'period'>) {
  const { t } = useTranslation('editor');
  const formats = useFormats();
  const { value: due } = part;
  switch (due.rule) {
    case 'after':
    case 'before':
      return (
        <>
          <CountField part={partOf({ ...part, value: due }, 'count')} label={t('due.count')} within="count" />
          <UnitField part={partOf({ ...part, value: due }, 'unit')} units={dayUnits} />
          <AnchorFields part={partOf({ ...part, value: due }, 'of')} period={period} rule={due.rule} />
        </>
      );
    case 'continuously':
      return (
        <>
          <CountField part={partOf({ ...part, value: due }, 'count')} label={t('due.count')} within="count" />
          <UnitField part={partOf({ ...part, value: due }, 'unit')} units={dayUnits} />
        </>
      );
    case 'after-delivery':
      return (
        <>
          <CountField part={partOf({ ...part, value: due }, 'count')} label={t('due.count')} within="count" />
          <UnitField part={partOf({ ...part, value: due }, 'unit')} units={['days', 'working-days']} />
        </>
      );
    case 'day-of-month': {
      const day: Part<string> = {
        value: String(due.day),
        path: `${part.path}.day`,
        set: (chosen) => part.set({ ...due, day: dayOf(chosen) }, `${part.path}.day`),
      };
      return (
        <>
          <ChoicePart
            part={day}
            label={t('due.day')}
            choices={dayChoices.map((value) => ({ value, label: dayLabel(value) }))}
          />
          <CountField
            part={partOf({ ...part, value: due }, 'monthsAfter')}
            label={t('due.monthsAfter')}
            hint={t('due.monthsAfterHint')}
            within="monthsAfter"
          />
        </>
      );
    }
    case 'weekday':
      return (
        <>
          <ChoicePart
            part={partOf({ ...part, value: due }, 'weekday')}
            label={t('due.weekday')}
            choices={([1, 2, 3, 4, 5, 6, 7] as Weekday[]).map((value) => ({
              value,
              label: formats.capitalise(nameWeekday(value, formats.language)),
            }))}
          />
          <CountField
            part={partOf({ ...part, value: due }, 'occurrence')}
            label={t('due.occurrence')}
            hint={t('due.occurrenceHint')}
            within="occurrence"
          />
        </>
      );
    case 'fixed-dates': {
      const inside: Part<boolean> = {
        value: due.within === true,
        path: `${part.path}.within`,
        set: (chosen) => part.set(withField(due, 'within', chosen || undefined), `${part.path}.within`),
      };
      return (
        <>
          <TypedField
            part={partOf({ ...part, value: due }, 'dates')}
            label={t('due.dates')}
            hint={t('due.datesHint')}
            unread={t('due.datesUnread')}
            typed={monthDays}
            wide
          />
          <CheckPart part={inside} label={t('due.within')} />
        </>
      );
    }
  }

  function dayLabel(value: string): string {
    if (value === 'last' || value === 'first-working-day' || value === 'last-working-day')
      return t(`due.days.${value}`);
    return t('due.dayNumber', { day: value });
  }
}

interface UnitFieldProps<Unit extends string> {
  part: Part<Unit>;
  units: readonly Unit[];
}

function UnitField<Unit extends (typeof dayUnits)[number]>({ part, units }: UnitFieldProps<Unit>) {
  const { t } = useTranslation('editor');
  return (
    <ChoicePart
      part={part}
      label={t('due.unit')}
      choices={units.map((value) => ({ value, label: t(`due.units.${value as (typeof dayUnits)[number]}`) }))}
    />
  );
}

interface AnchorFieldsProps {
  part: Part<DueAnchor>;
  period: PeriodRule;
  rule: 'after' | 'before';
}

/** What the days are counted from. A deadline of the law is one too. */
function AnchorFields({ part, period, rule }: AnchorFieldsProps) {
  const { t } = useTranslation('editor');
  const { laws, events } = useChoices();
  const { value: of } = part;
  const own = 'event' in period ? (['event'] as const) : (['period-end', 'period-start'] as const);
  const kind: Part<string> = {
    value: typeof of === 'object' ? 'statutory' : of,
    path: part.path,
    set: (chosen) =>
      part.set(chosen === 'statutory' ? { statutory: 'vat-return' } : (chosen as 'event' | 'period-end'), part.path),
  };
  // A rule that no longer fits its period is shown as it is, with what is wrong beside it.
  const shown = typeof of === 'string' && !own.some((each) => each === of) ? [...own, of] : own;
  return (
    <>
      <ChoicePart
        part={kind}
        label={t(rule === 'after' ? 'due.afterWhat' : 'due.beforeWhat')}
        choices={[
          ...shown.map((value) => ({
            value,
            label: value === 'event' && 'event' in period ? events(period.event).theDay : t(`due.of.${value}`),
          })),
          { value: 'statutory', label: t('due.of.statutory') },
        ]}
      />
      {typeof of === 'object' && (
        <ChoicePart part={partOf({ ...part, value: of }, 'statutory')} label={t('due.law')} choices={laws} />
      )}
    </>
  );
}

const dayChoices = [
  ...Array.from({ length: 31 }, (_, index) => String(index + 1)),
  'last',
  'first-working-day',
  'last-working-day',
];

function dayOf(chosen: string): number | 'last' | 'first-working-day' | 'last-working-day' {
  if (chosen === 'last' || chosen === 'first-working-day' || chosen === 'last-working-day') return chosen;
  return Number(chosen);
}
