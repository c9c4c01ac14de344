import { useTranslation } from 'react-i18next';
import type { WhatIfView } from '../../../http/contract/what-if.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { Total } from './what-if-requests.ts';

interface TotalsProps {
  together: WhatIfView['together'];
  /** Something is wished for: else only what is now is told. */
  isWished: boolean;
}

/** What the eight weeks come to together, now beside then. */
export function Totals({ together: { now, asIf }, isWished }: TotalsProps) {
  const { t } = useTranslation('whatIf');
  const { hours, number } = useFormats();
  const tell = (total: Total): Record<'outOfHours' | 'lost' | 'pastLaw', string> => {
    const { likely, high } = total.outOfHours;
    const lost = Math.round(total.lostWeekends * 10) / 10;
    return {
      outOfHours: `${t('answer.likely', { likely: hours(likely) })},\n${t('answer.worst', { worst: hours(high) })}`,
      lost: lost === 0 ? t('answer.noneLost') : t('answer.about', { weekends: number(lost) }),
      pastLaw: Math.round(total.pastLawMinutes / 6) === 0 ? t('answer.none') : hours(total.pastLawMinutes),
    };
  };
  const [before, after] = [tell(now), tell(asIf)];
  return (
    <table className="what-if-totals">
      <thead className={isWished ? '' : 'unseen'}>
        <tr>
          <td />
          <th scope="col">{t('answer.nowShort')}</th>
          {isWished && <th scope="col">{t('answer.asIfShort')}</th>}
        </tr>
      </thead>
      <tbody>
        {(['outOfHours', 'lost', 'pastLaw'] as const).map((what) => (
          <tr key={what} className={isWished && before[what] !== after[what] ? 'is-changed' : ''}>
            <th scope="row">{t(`answer.${what}`)}</th>
            <td>{before[what]}</td>
            {isWished && <td>{before[what] === after[what] ? t('answer.unchanged') : after[what]}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
