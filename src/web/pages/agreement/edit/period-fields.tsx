import { useTranslation } from 'react-i18next';
import type { PeriodRule } from '../../../../domain/agreement/index.ts';
import { ChoicePart, OptionalChipsPart } from '../fields/choice-fields.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { monthLengths } from '../fields/typed-values.ts';
import { partOf, withField, type Part } from './part.ts';
import { followsTheCalendar, kindOfPeriod, periodKinds, periodOfKind, type PeriodKind } from './period-kinds.ts';
import { useChoices } from './use-choices.ts';

interface PeriodFieldsProps {
  part: Part<PeriodRule>;
}

/** How often: a length, the client's own VAT periods, lengths listed one by one, or an event. */
export function PeriodKindField({ part }: PeriodFieldsProps) {
  const { t } = useTranslation('editor');
  const kind: Part<PeriodKind> = {
    value: kindOfPeriod(part.value),
    path: part.path,
    set: (chosen) => part.set(periodOfKind(chosen, part.value), part.path),
  };
  const choices = periodKinds.map((value) => ({ value, label: t(`period.kinds.${value}`) }));
  const { value } = part;
  return (
    <>
      <ChoicePart part={kind} label={t('period.kind')} choices={choices} />
      {'listed' in value && (
        <TypedField
          part={partOf({ ...part, value }, 'listed')}
          label={t('period.listed')}
          hint={t('period.listedHint')}
          typed={monthLengths}
        />
      )}
    </>
  );
}

/** The financial year and the season: few need them. */
export function PeriodMoreFields({ part }: PeriodFieldsProps) {
  const { t } = useTranslation('editor');
  const { months } = useChoices();
  const { value: rule } = part;
  if ('event' in rule || ('every' in rule && rule.every === 'vat-period')) return null;
  const year: Part<string> = {
    value: rule.yearStartsIn === undefined ? '' : String(rule.yearStartsIn),
    path: `${part.path}.yearStartsIn`,
    set: (chosen) => part.set(withField(rule, 'yearStartsIn', yearStartOf(chosen)), `${part.path}.yearStartsIn`),
  };
  return (
    <>
      {!followsTheCalendar(kindOfPeriod(rule)) && (
        <ChoicePart
          part={year}
          label={t('period.yearStartsIn')}
          choices={[
            { value: '', label: t('period.calendarYear') },
            { value: 'client', label: t('period.clientYear') },
            ...months.map(({ value, label }) => ({
              value: String(value),
              label: t('period.fromMonth', { month: label }),
            })),
          ]}
        />
      )}
      {'every' in rule && (
        <OptionalChipsPart
          part={partOf({ ...part, value: rule }, 'months')}
          label={t('period.season')}
          hint={t('period.seasonHint')}
          choices={months}
        />
      )}
    </>
  );
}

/** Whether the fields that few need are in use. */
export function usesPeriodMore(rule: PeriodRule): boolean {
  return ('yearStartsIn' in rule && rule.yearStartsIn !== undefined) || ('months' in rule && rule.months !== undefined);
}

function yearStartOf(chosen: string): number | 'client' | undefined {
  if (chosen === '') return undefined;
  return chosen === 'client' ? chosen : Number(chosen);
}
