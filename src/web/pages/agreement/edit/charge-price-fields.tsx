import { useTranslation } from 'react-i18next';
import type { ChargePrice, ChargeStep } from '../../../../domain/agreement/index.ts';
import { ore } from '../../../../domain/kernel/index.ts';
import { Action } from '../../../design/action.tsx';
import { CheckPart, ChipsPart, ChoicePart, NoteAt } from '../fields/choice-fields.tsx';
import { ListActs } from '../fields/list-acts.tsx';
import { CountField, KronerField, OptionalKronerField, PercentField } from '../fields/number-fields.tsx';
import { TypedField } from '../fields/typed-field.tsx';
import { monthDay } from '../fields/typed-values.ts';
import { priceOfKind, pricesOf, type ChargeKind, type PriceKind } from './charge-kinds.ts';
import { longest } from './limits.ts';
import { entryOf, partOf, withField, type Part } from './part.ts';
import { useChoices } from './use-choices.ts';

type PriceOf<Per extends PriceKind> = Extract<ChargePrice, { per: Per }>;

/** How a charge is priced, and the sums of that kind. */
export function ChargePriceFields({ part, on }: { part: Part<ChargePrice>; on: ChargeKind }) {
  const { t } = useTranslation('editor');
  const fitting = pricesOf(on);
  const { value: price } = part;
  // A price that does not fit is shown as it is, with what is wrong beside it.
  const kinds = fitting.includes(price.per) ? fitting : [price.per, ...fitting];
  const kind: Part<PriceKind> = {
    value: price.per,
    path: part.path,
    set: (chosen) => part.set(priceOfKind(chosen, price), part.path),
  };
  return (
    <>
      <ChoicePart
        part={kind}
        label={t('price.kind')}
        choices={kinds.map((value) => ({ value, label: t(`price.kinds.${value}`) }))}
      />
      <SumFields part={part} />
    </>
  );
}

function SumFields({ part }: { part: Part<ChargePrice> }) {
  const { t } = useTranslation('editor');
  const { value: price } = part;
  switch (price.per) {
    case 'started-day':
    case 'started-week':
    case 'started-month':
      return (
        <KronerField part={partOf({ ...part, value: price }, 'amountOre')} label={t(`price.amounts.${price.per}`)} />
      );
    case 'delivery': {
      const upTo: Part<boolean> = {
        value: price.upTo === true,
        path: `${part.path}.upTo`,
        set: (chosen) => part.set(withField(price, 'upTo', chosen || undefined), `${part.path}.upTo`),
      };
      return (
        <>
          <KronerField part={partOf({ ...part, value: price }, 'amountOre')} label={t('price.amounts.delivery')} />
          <CheckPart part={upTo} label={t('price.upTo')} />
        </>
      );
    }
    case 'steps':
      return <StepFields part={{ ...part, value: price }} />;
    case 'share-of-fee':
      return (
        <>
          <PercentField part={partOf({ ...part, value: price }, 'basisPoints')} label={t('price.share')} />
          <KronerField part={partOf({ ...part, value: price }, 'feeOre')} label={t('price.fee')} />
        </>
      );
    case 'share-of-hours':
      return (
        <>
          <PercentField part={partOf({ ...part, value: price }, 'basisPoints')} label={t('price.dearer')} />
          <KronerField part={partOf({ ...part, value: price }, 'rateOre')} label={t('price.rate')} />
        </>
      );
    case 'hour':
      return <HourFields part={{ ...part, value: price }} />;
  }
}

function HourFields({ part }: { part: Part<PriceOf<'hour'>> }) {
  const { t } = useTranslation('editor');
  const { work } = useChoices();
  return (
    <>
      <KronerField part={partOf(part, 'rateOre')} label={t('price.rate')} />
      <CountField part={partOf(part, 'minimumMinutes')} label={t('price.minimum')} unit="min" within="minimumMinutes" />
      <CountField part={partOf(part, 'unitMinutes')} label={t('price.roundedTo')} unit="min" within="unitMinutes" />
      <ChipsPart part={partOf(part, 'work')} label={t('price.work')} choices={work} needed />
    </>
  );
}

function StepFields({ part }: { part: Part<PriceOf<'steps'>> }) {
  const { t } = useTranslation('editor');
  const steps = partOf(part, 'steps');
  return (
    <div className="is-wide sub-list" role="group" aria-label={t('price.steps')}>
      <span className="field-name">{t('price.steps')}</span>
      {steps.value.map((_, index) => (
        <div key={index} className="fields sub-entry">
          <StepEntry part={entryOf(steps, index)} />
          <ListActs list={steps} index={index} name={t('price.step', { number: index + 1 })} keepsOne />
        </div>
      ))}
      <NoteAt path={steps.path} />
      {steps.value.length < longest.steps && (
        <Action small look="quiet" onClick={() => steps.set([...steps.value, nextStep(steps.value)], steps.path)}>
          {t('price.addStep')}
        </Action>
      )}
      <div className="fields">
        <OptionalKronerField part={partOf(part, 'feeOre')} label={t('price.stepFee')} hint={t('price.stepFeeHint')} />
      </div>
    </div>
  );
}

function StepEntry({ part }: { part: Part<ChargeStep> }) {
  const { t } = useTranslation('editor');
  const { value: step } = part;
  const { from } = step;
  const start: Part<'days' | 'date'> = {
    value: 'daysLate' in from ? 'days' : 'date',
    path: `${part.path}.from`,
    set: (chosen) =>
      part.set({ ...step, from: chosen === 'days' ? { daysLate: 10 } : { date: '09-15' } }, `${part.path}.from`),
  };
  const cost: Part<'sum' | 'share'> = {
    value: 'amountOre' in step ? 'sum' : 'share',
    path: `${part.path}.cost`,
    set: (chosen) =>
      part.set(chosen === 'sum' ? { from, amountOre: ore(100_000) } : { from, basisPoints: 2500 }, `${part.path}.cost`),
  };
  return (
    <>
      <ChoicePart
        part={start}
        label={t('price.from')}
        choices={(['days', 'date'] as const).map((value) => ({ value, label: t(`price.froms.${value}`) }))}
      />
      {'daysLate' in from ? (
        <CountField
          part={partOf(
            { value: from, path: `${part.path}.from`, set: (next, at) => part.set({ ...step, from: next }, at) },
            'daysLate',
          )}
          label={t('price.daysLate')}
          within="daysLate"
        />
      ) : (
        <TypedField
          part={partOf(
            { value: from, path: `${part.path}.from`, set: (next, at) => part.set({ ...step, from: next }, at) },
            'date',
          )}
          label={t('price.date')}
          typed={monthDay}
          unread={t('due.datesUnread')}
        />
      )}
      <ChoicePart
        part={cost}
        label={t('price.cost')}
        choices={(['sum', 'share'] as const).map((value) => ({ value, label: t(`price.costs.${value}`) }))}
      />
      {'amountOre' in step ? (
        <KronerField part={partOf({ ...part, value: step }, 'amountOre')} label={t('price.amount')} />
      ) : (
        <PercentField part={partOf({ ...part, value: step }, 'basisPoints')} label={t('price.share')} />
      )}
    </>
  );
}

/** A step after the last one: later and dearer, so that it rises as steps must. */
function nextStep(steps: readonly ChargeStep[]): ChargeStep {
  const last = steps.at(-1)!;
  const { from } = last;
  const later = 'daysLate' in from ? { daysLate: Math.min(366, from.daysLate + 10) } : { date: nextMonth(from.date) };
  return { ...last, from: later };
}

function nextMonth(date: string): string {
  const month = (Number(date.slice(0, 2)) % 12) + 1;
  return `${String(month).padStart(2, '0')}-15`;
}
