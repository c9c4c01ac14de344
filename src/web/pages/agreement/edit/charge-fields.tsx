import { useTranslation } from 'react-i18next';
import type { ChargeTerm, DutyClause, LateTerm, NearTerm, RequestTerm } from '../../../../domain/agreement/index.ts';
import { Action } from '../../../design/action.tsx';
import { CheckPart, ChoicePart, NoteAt } from '../fields/choice-fields.tsx';
import { KeyField } from '../fields/key-field.tsx';
import { ListActs } from '../fields/list-acts.tsx';
import { More } from '../fields/more.tsx';
import { CountField, OptionalKronerField, OptionalPercentField, PercentField } from '../fields/number-fields.tsx';
import { chargeKinds, chargeOfKind, newCharge, type ChargeKind } from './charge-kinds.ts';
import { ChargePriceFields } from './charge-price-fields.tsx';
import { longest, vatBasisPointsMax } from './limits.ts';
import { entryOf, partOf, present, withField, type Part } from './part.ts';
import { useChoices } from './use-choices.ts';

/** What lateness and poor material cost under one clause, charge by charge. */
export function ChargeFields({ duty }: { duty: Part<DutyClause> }) {
  const { t } = useTranslation('editor');
  const list = partOf(duty, 'charges');
  return (
    <div className="sub-list" role="group" aria-label={t('charges.title')}>
      <h4>{t('charges.title')}</h4>
      {list.value.length === 0 && <p className="small muted">{t('charges.none')}</p>}
      {list.value.map((charge, index) => (
        <div key={index} className="sub-entry">
          <div className="entry-line">
            <KindField part={entryOf(list, index)} duty={duty.value} />
            <ListActs list={list} index={index} name={t(`charges.kinds.${charge.on}`)} />
          </div>
          <OneCharge part={entryOf(list, index)} />
        </div>
      ))}
      {list.value.length < longest.charges && (
        <div className="actions add-charge">
          <span className="small muted">{t('charges.addWhen')}</span>
          {chargeKinds.map((on) => (
            <Action
              key={on}
              small
              look="quiet"
              onClick={() => list.set([...list.value, newCharge(on, duty.value)], list.path)}
            >
              {t(`charges.add.${on}`)}
            </Action>
          ))}
        </div>
      )}
    </div>
  );
}

function KindField({ part, duty }: { part: Part<ChargeTerm>; duty: DutyClause }) {
  const { t } = useTranslation('editor');
  const kind: Part<ChargeKind> = {
    value: part.value.on,
    path: `${part.path}.on`,
    set: (chosen) => part.set(chargeOfKind(chosen, part.value, duty), part.path),
  };
  return (
    <ChoicePart
      part={kind}
      label={t('charges.kind')}
      choices={chargeKinds.map((value) => ({ value, label: t(`charges.kinds.${value}`) }))}
    />
  );
}

function OneCharge({ part }: { part: Part<ChargeTerm> }) {
  const { t } = useTranslation('editor');
  const { value: charge } = part;
  const first: Part<boolean> = {
    value: charge.forgiven !== undefined,
    path: `${part.path}.forgiven`,
    set: (chosen) =>
      part.set(
        withField(charge, 'forgiven', chosen ? { times: 1, per: 'agreement' } : undefined),
        `${part.path}.forgiven`,
      ),
  };
  return (
    <div className="fields">
      <NoteAt path={part.path} />
      {charge.on === 'late' && <LateFields part={{ ...part, value: charge }} />}
      {charge.on === 'near-statutory' && <NearFields part={{ ...part, value: charge }} />}
      {charge.on === 'request' && <RequestFields part={{ ...part, value: charge }} />}
      <ChargePriceFields part={partOf(part, 'price')} on={charge.on} />
      <OptionalKronerField part={partOf(part, 'capOre')} label={t('charges.cap')} />
      <CheckPart part={first} label={t('charges.forgiven')} />
      <NoteAt path={first.path} />
      <More
        used={usesMore(charge)}
        paths={[
          `${part.path}.monthCapOre`,
          `${part.path}.yearCapOre`,
          `${part.path}.vatBasisPoints`,
          `${part.path}.key`,
        ]}
      >
        <ChargeMoreFields part={part} />
      </More>
    </div>
  );
}

function usesMore({ monthCapOre, yearCapOre, nature, vatBasisPoints, forgiven }: ChargeTerm): boolean {
  const unusual = forgiven !== undefined && (forgiven.times !== 1 || forgiven.per !== 'agreement');
  return (
    unusual ||
    monthCapOre !== undefined ||
    yearCapOre !== undefined ||
    nature !== 'price' ||
    vatBasisPoints !== undefined
  );
}

function LateFields({ part }: { part: Part<LateTerm> }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <CountField part={partOf(part, 'graceDays')} label={t('charges.grace')} within="graceDays" />
      <ChoicePart
        part={partOf(part, 'graceUnit')}
        label={t('charges.graceUnit')}
        choices={(['calendar', 'working'] as const).map((value) => ({
          value,
          label: t(`charges.graceUnits.${value}`),
        }))}
      />
      <ChoicePart
        part={partOf(part, 'countsFrom')}
        label={t('charges.countsFrom')}
        choices={(['end-of-grace', 'deadline'] as const).map((value) => ({ value, label: t(`charges.from.${value}`) }))}
      />
    </>
  );
}

function NearFields({ part }: { part: Part<NearTerm> }) {
  const { t } = useTranslation('editor');
  const { laws } = useChoices();
  return (
    <>
      <CountField
        part={partOf(part, 'workingDays')}
        label={t('charges.workingDays')}
        hint={t('charges.workingDaysHint')}
        within="nearWorkingDays"
      />
      <ChoicePart part={partOf(part, 'report')} label={t('charges.report')} choices={laws} />
    </>
  );
}

function RequestFields({ part }: { part: Part<RequestTerm> }) {
  const { t } = useTranslation('editor');
  const steps = partOf(part, 'steps');
  return (
    <div className="is-wide sub-list" role="group" aria-label={t('charges.notices')}>
      <span className="field-name">{t('charges.notices')}</span>
      {steps.value.map((_, index) => (
        <div key={index} className="fields sub-entry">
          <CountField
            part={partOf(entryOf(steps, index), 'withinWorkingDays')}
            label={t('charges.withinWorkingDays')}
            within="nearWorkingDays"
          />
          <PercentField part={partOf(entryOf(steps, index), 'basisPoints')} label={t('charges.dearer')} />
          <ListActs
            list={steps}
            index={index}
            name={t('charges.notice', { number: index + 1 })}
            keepsOne
            ordered={false}
          />
        </div>
      ))}
      {steps.value.length < longest.steps && (
        <Action
          small
          look="quiet"
          onClick={() => steps.set([...steps.value, { withinWorkingDays: 5, basisPoints: 2500 }], steps.path)}
        >
          {t('charges.addNotice')}
        </Action>
      )}
    </div>
  );
}

/** Wider caps, how often it is free, and whether it is a price or a penalty. */
function ChargeMoreFields({ part }: { part: Part<ChargeTerm> }) {
  const { t } = useTranslation('editor');
  const forgiven = present(partOf(part, 'forgiven'));
  return (
    <>
      {forgiven && (
        <>
          <CountField part={partOf(forgiven, 'times')} label={t('charges.times')} within="forgivenTimes" />
          <ChoicePart
            part={partOf(forgiven, 'per')}
            label={t('charges.timesPer')}
            choices={(['agreement', 'year'] as const).map((value) => ({
              value,
              label: t(`charges.timesPers.${value}`),
            }))}
          />
        </>
      )}
      <OptionalKronerField part={partOf(part, 'monthCapOre')} label={t('charges.monthCap')} />
      <OptionalKronerField part={partOf(part, 'yearCapOre')} label={t('charges.yearCap')} />
      <ChoicePart
        part={partOf(part, 'nature')}
        label={t('charges.nature')}
        choices={(['price', 'penalty'] as const).map((value) => ({ value, label: t(`charges.natures.${value}`) }))}
      />
      <OptionalPercentField
        part={partOf(part, 'vatBasisPoints')}
        label={t('charges.vat')}
        hint={t('charges.vatHint')}
        within={[0, vatBasisPointsMax]}
      />
      <KeyField part={partOf(part, 'key')} />
    </>
  );
}
