import type { WeekendRisk } from '../../../../http/contract/weekend.ts';
import { readChance, readWeekend } from './read-weekend.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** How probable it is that the weekend is lost: the one big figure of the page, or plainly that too little is known. */
export function ChanceFigure({ weekend }: { weekend: WeekendRisk }) {
  const { t, chance } = useWeekendWords();
  const outlook = readWeekend(weekend);
  if (outlook === 'unknown') {
    return (
      <>
        <p className="weekend-unknown">{t('chance.unknown')}</p>
        <p className="small muted">{t('chance.helps')}</p>
      </>
    );
  }
  return (
    <>
      <p className={readChance(weekend.lost).side === 'at' ? 'weekend-chance' : 'weekend-chance is-long'}>
        {chance(weekend.lost)}
      </p>
      {outlook === 'at-risk' ? (
        <p className="small muted">{t('chance.lost')}</p>
      ) : (
        <p className="weekend-good">{t(`chance.${outlook}`)}</p>
      )}
      <div className="weekend-meter" aria-hidden="true">
        <i style={{ inlineSize: `${weekend.lost * 100}%` }} />
      </div>
    </>
  );
}
