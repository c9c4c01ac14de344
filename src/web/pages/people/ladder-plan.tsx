import { useTranslation } from 'react-i18next';
import type { Ladders } from '../../../domain/reminder/index.ts';
import { periodicSteps, typeLadders, type LadderStep } from './typed-ladders.ts';
import './ladder-form.css';

/** The days of each step in plain text, for those who may not change them. */
export function LadderPlan({ ladders }: { ladders: Ladders }) {
  const { t } = useTranslation();
  const { days, callOnDeadline } = typeLadders(ladders);
  const step = (name: LadderStep) => (
    <div key={name}>
      <dt>{t(`people.ladder.steps.${name}`)}</dt>
      <dd>{days[name] === '' ? t('people.ladder.never') : days[name]}</dd>
    </div>
  );
  return (
    <>
      <h3>{t('people.ladder.periodic')}</h3>
      <dl className="ladder-plan">{periodicSteps.map(step)}</dl>
      <h3>{t('people.ladder.event')}</h3>
      <dl className="ladder-plan">
        {step('earlyOfficeDaysBefore')}
        <div>
          <dt>{t('people.ladder.callOnDeadline')}</dt>
          <dd>{t(callOnDeadline ? 'people.ladder.yes' : 'people.ladder.no')}</dd>
        </div>
      </dl>
    </>
  );
}
