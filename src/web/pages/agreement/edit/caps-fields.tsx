import { useTranslation } from 'react-i18next';
import type { AgreementTerms, LapseRule, SharedCap } from '../../../../domain/agreement/index.ts';
import { ore } from '../../../../domain/kernel/index.ts';
import { Action } from '../../../design/action.tsx';
import { CheckPart, ChoicePart, NoteAt } from '../fields/choice-fields.tsx';
import { ListActs } from '../fields/list-acts.tsx';
import { CountField, KronerField } from '../fields/number-fields.tsx';
import { longest } from './limits.ts';
import { entryOf, partOf, present, withField, type Part } from './part.ts';

/** Caps over all charges together, and the state in which the package price does not hold. */
export function CapsFields({ part }: { part: Part<AgreementTerms> }) {
  const { t } = useTranslation('editor');
  const { value: terms } = part;
  const list: Part<readonly SharedCap[]> = {
    value: terms.sharedCaps ?? [],
    path: 'sharedCaps',
    set: (caps, at) => part.set(withField(terms, 'sharedCaps', caps.length === 0 ? undefined : caps), at),
  };
  const lapses: Part<boolean> = {
    value: terms.lapse !== undefined,
    path: 'lapse',
    set: (chosen) =>
      part.set(
        withField(terms, 'lapse', chosen ? { entersAfter: { lateDeliveries: 2 }, endsAfterMonths: 1 } : undefined),
        'lapse',
      ),
  };
  const lapse = present(partOf(part, 'lapse'));
  return (
    <div className="fields">
      <div className="is-wide sub-list" role="group" aria-label={t('caps.title')}>
        <span className="field-name">{t('caps.title')}</span>
        {list.value.map((_, index) => (
          <div key={index} className="fields sub-entry">
            <KronerField part={partOf(entryOf(list, index), 'capOre')} label={t('caps.cap')} />
            <ChoicePart
              part={partOf(entryOf(list, index), 'per')}
              label={t('caps.per')}
              choices={(['month', 'year'] as const).map((value) => ({ value, label: t(`caps.pers.${value}`) }))}
            />
            <ChoicePart
              part={partOf(entryOf(list, index), 'over')}
              label={t('caps.over')}
              choices={(['agreement', 'group'] as const).map((value) => ({ value, label: t(`caps.overs.${value}`) }))}
            />
            <ListActs list={list} index={index} name={t('caps.one', { number: index + 1 })} ordered={false} />
          </div>
        ))}
        {list.value.length < longest.caps && (
          <Action
            small
            look="quiet"
            onClick={() =>
              list.set([...list.value, { over: 'agreement', per: 'year', capOre: ore(2_000_000) }], list.path)
            }
          >
            {t('caps.add')}
          </Action>
        )}
      </div>
      <CheckPart part={lapses} label={t('lapse.on')} hint={t('lapse.hint')} />
      <NoteAt path="lapse" />
      {lapse && <LapseFields part={lapse} />}
    </div>
  );
}

function LapseFields({ part }: { part: Part<LapseRule> }) {
  const { t } = useTranslation('editor');
  const { entersAfter } = part.value;
  const enters = partOf(part, 'entersAfter');
  const kind: Part<'count' | 'days'> = {
    value: 'lateDeliveries' in entersAfter ? 'count' : 'days',
    path: `${enters.path}.kind`,
    set: (chosen) => enters.set(chosen === 'count' ? { lateDeliveries: 2 } : { count: 10, unit: 'days' }, enters.path),
  };
  return (
    <>
      <ChoicePart
        part={kind}
        label={t('lapse.enters')}
        choices={(['count', 'days'] as const).map((value) => ({ value, label: t(`lapse.kinds.${value}`) }))}
      />
      {'lateDeliveries' in entersAfter ? (
        <CountField
          part={partOf({ ...enters, value: entersAfter }, 'lateDeliveries')}
          label={t('lapse.deliveries')}
          within="lateDeliveries"
        />
      ) : (
        <>
          <CountField
            part={partOf({ ...enters, value: entersAfter }, 'count')}
            label={t('lapse.days')}
            within="lapseDays"
          />
          <ChoicePart
            part={partOf({ ...enters, value: entersAfter }, 'unit')}
            label={t('due.unit')}
            choices={(['days', 'working-days'] as const).map((value) => ({ value, label: t(`due.units.${value}`) }))}
          />
        </>
      )}
      <CountField part={partOf(part, 'endsAfterMonths')} label={t('lapse.ends')} within="lapseMonths" />
    </>
  );
}
