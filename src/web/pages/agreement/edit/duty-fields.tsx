import { useTranslation } from 'react-i18next';
import type { DutyClause } from '../../../../domain/agreement/index.ts';
import { ChipsPart, ChoicePart, OptionalChipsPart } from '../fields/choice-fields.tsx';
import { KeyField } from '../fields/key-field.tsx';
import { More } from '../fields/more.tsx';
import { CountField } from '../fields/number-fields.tsx';
import { ChargeFields } from './charge-fields.tsx';
import { ItemFields } from './item-fields.tsx';
import { partOf, type Part } from './part.ts';
import { usesPeriodMore } from './period-fields.tsx';
import { ScheduleFields, ScheduleMoreFields, usesScheduleMore } from './schedule-fields.tsx';
import { useChoices } from './use-choices.ts';

/** One duty: what, when, in which form, delivered where, and what lateness costs. */
export function DutyFields({ part }: { part: Part<DutyClause> }) {
  const { t } = useTranslation('editor');
  const choices = useChoices();
  const { value: duty } = part;
  const schedule = partOf(part, 'schedule');
  return (
    <>
      <div className="fields">
        <ItemFields list={partOf(part, 'items')} />
        <ScheduleFields part={schedule} />
        <ChipsPart part={partOf(part, 'form')} label={t('duty.form')} choices={choices.forms} />
        <ChoicePart part={partOf(part, 'channel')} label={t('duty.channel')} choices={choices.channels} />
        <CountField
          part={partOf(part, 'mendDays')}
          label={t('duty.mendDays')}
          hint={t('duty.mendDaysHint')}
          within="mendDays"
        />
        <More
          used={
            duty.whileVat !== undefined ||
            duty.wished !== undefined ||
            usesScheduleMore(duty.schedule) ||
            usesPeriodMore(duty.schedule.period)
          }
          paths={[`${schedule.path}.exceptions`, `${schedule.path}.period`, `${part.path}.key`]}
        >
          <ScheduleMoreFields part={schedule} />
          <OptionalChipsPart part={partOf(part, 'wished')} label={t('duty.wished')} choices={choices.forms} />
          <OptionalChipsPart
            part={partOf(part, 'whileVat')}
            label={t('duty.whileVat')}
            hint={t('duty.whileVatHint')}
            choices={choices.regimes}
          />
          <KeyField part={partOf(part, 'key')} />
        </More>
      </div>
      <ChargeFields duty={part} />
    </>
  );
}
