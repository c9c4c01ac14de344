import type { Advised, WeekendRisk } from '../../../../http/contract/weekend.ts';
import { readChance, readWeekend } from './read-weekend.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** How probable it is that the weekend is lost: the one big figure of the page, or plainly that too little is known; and what it is when all that is advised is done. */
export function ChanceFigure({ weekend, advice }: { weekend: WeekendRisk; advice: readonly Advised[] }) {
  const { t, chance } = useWeekendWords();
  const outlook = readWeekend(weekend);
  const last = advice.at(-1);
  const withAll = [t('advice.withIt'), t('advice.withBoth'), t('advice.withAllThree')];
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
      {last && (
        <p className="weekend-after">
          <b>{chance(last.after.lost)}</b> {withAll[advice.length - 1]}
        </p>
      )}
    </>
  );
}
