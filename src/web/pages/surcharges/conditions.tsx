import { useTranslation } from 'react-i18next';
import type { SurchargeView } from '../../../http/contract/office.ts';
import { useFormats } from '../../words/use-formats.ts';

/** What must hold before anything may be charged, and whether it does. */
export function Conditions({ conditions }: Pick<SurchargeView, 'conditions'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (conditions.length === 0) return null;
  const all = conditions.every((condition) => condition.holds);
  return (
    <div className={all ? 'conditions' : 'conditions is-broken'}>
      <h3>{t(all ? 'surcharges.conditionsHold' : 'surcharges.conditionsFail')}</h3>
      <ul>
        {conditions.map((condition, index) => (
          <li key={index}>
            <span aria-hidden="true">{condition.holds ? '✓' : '✗'}</span>
            <span className="unseen">{t(condition.holds ? 'surcharges.holds' : 'surcharges.fails')}: </span>
            {formats.say(condition.text)}
          </li>
        ))}
      </ul>
    </div>
  );
}
