import { useTranslation } from 'react-i18next';
import type { Fee, PriceTerms } from '../../../../domain/agreement/index.ts';
import { Action } from '../../../design/action.tsx';
import { CheckPart, ChipsPart, ChoicePart, NoteAt } from '../fields/choice-fields.tsx';
import { KeyField } from '../fields/key-field.tsx';
import { ListActs } from '../fields/list-acts.tsx';
import { CountField, KronerField, OptionalDateField, PercentField } from '../fields/number-fields.tsx';
import { feeKinds, feeOfKind, type FeeKind } from './fee-kinds.ts';
import { longest, vatBasisPointsMax } from './limits.ts';
import { newFee } from './new-parts.ts';
import { entryOf, partOf, present, withField, type Part } from './part.ts';
import { useChoices } from './use-choices.ts';

/** What the work costs, and how prices may change. */
export function PriceTermsFields({ part }: { part: Part<PriceTerms> }) {
  const { t } = useTranslation('editor');
  const { months } = useChoices();
  const fees = partOf(part, 'fees');
  const indexed: Part<boolean> = {
    value: part.value.index !== undefined,
    path: `${part.path}.index`,
    set: (chosen) =>
      part.set(
        withField(
          part.value,
          'index',
          chosen ? { index: 'consumer-price-index', month: 1, noticeDays: 30 } : undefined,
        ),
        `${part.path}.index`,
      ),
  };
  const index = present(partOf(part, 'index'));
  return (
    <div className="fields">
      <div className="is-wide sub-list" role="group" aria-label={t('fees.title')}>
        <span className="field-name">{t('fees.title')}</span>
        {fees.value.map((fee, place) => (
          <div key={place} className="sub-entry">
            <div className="entry-line">
              <FeeKindField part={entryOf(fees, place)} />
              <ListActs list={fees} index={place} name={t(`fees.kinds.${fee.fee}`)} />
            </div>
            <FeeFields part={entryOf(fees, place)} />
          </div>
        ))}
        <NoteAt path={fees.path} />
        {fees.value.length < longest.fees && (
          <Action small look="quiet" onClick={() => fees.set([...fees.value, newFee(fees.value)], fees.path)}>
            {t('fees.add')}
          </Action>
        )}
      </div>
      <OptionalDateField
        part={partOf(part, 'validFromOn')}
        label={t('fees.validFrom')}
        hint={t('fees.validFromHint')}
      />
      <CheckPart part={indexed} label={t('fees.index')} hint={t('fees.indexHint')} />
      {index && (
        <>
          <ChoicePart part={partOf(index, 'month')} label={t('fees.indexMonth')} choices={months} />
          <CountField part={partOf(index, 'noticeDays')} label={t('fees.indexNotice')} within="noticeDays" />
        </>
      )}
    </div>
  );
}

function FeeKindField({ part }: { part: Part<Fee> }) {
  const { t } = useTranslation('editor');
  const kind: Part<FeeKind> = {
    value: part.value.fee,
    path: `${part.path}.fee`,
    set: (chosen) => part.set(feeOfKind(chosen, part.value), part.path),
  };
  return (
    <ChoicePart
      part={kind}
      label={t('fees.kind')}
      choices={feeKinds.map((value) => ({ value, label: t(`fees.kinds.${value}`) }))}
    />
  );
}

function FeeFields({ part }: { part: Part<Fee> }) {
  const { t } = useTranslation('editor');
  const choices = useChoices();
  const { value: fee } = part;
  return (
    <div className="fields">
      {fee.fee === 'hourly' && (
        <>
          <ChoicePart part={partOf({ ...part, value: fee }, 'role')} label={t('fees.role')} choices={choices.roles} />
          <KronerField part={partOf({ ...part, value: fee }, 'rateOre')} label={t('price.rate')} />
        </>
      )}
      {fee.fee === 'fixed' && (
        <>
          <KronerField part={partOf({ ...part, value: fee }, 'amountOre')} label={t('fees.amount')} />
          <ChoicePart
            part={partOf({ ...part, value: fee }, 'per')}
            label={t('fees.per')}
            choices={choices.feePeriods}
          />
        </>
      )}
      {fee.fee === 'package' && <PackageFields part={{ ...part, value: fee }} />}
      <KeyField part={partOf(part, 'key')} />
    </div>
  );
}

function PackageFields({ part }: { part: Part<Extract<Fee, { fee: 'package' }>> }) {
  const { t } = useTranslation('editor');
  const choices = useChoices();
  const volume = partOf(part, 'volume');
  return (
    <>
      <KronerField part={partOf(part, 'amountOre')} label={t('fees.amount')} />
      <ChoicePart part={partOf(part, 'per')} label={t('fees.per')} choices={choices.feePeriods} />
      <CountField part={partOf(volume, 'upTo')} label={t('fees.upTo')} within="volume" />
      <ChoicePart part={partOf(volume, 'of')} label={t('fees.of')} choices={choices.counted} />
      <PercentField
        part={partOf(part, 'toleranceBasisPoints')}
        label={t('fees.tolerance')}
        within={[0, vatBasisPointsMax]}
      />
      <KronerField part={partOf(part, 'eachBeyondOre')} label={t('fees.eachBeyond')} />
      <ChipsPart part={partOf(part, 'presumes')} label={t('fees.presumes')} choices={choices.forms} />
    </>
  );
}
