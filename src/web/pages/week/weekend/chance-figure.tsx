import type { Advised, WeekendRisk } from '../../../../http/contract/weekend.ts';
import type { ChosenAround } from '../overtime/chosen-around.ts';
import { readChance, readWeekend } from './read-weekend.ts';
import { useWeekendWords } from './use-weekend-words.ts';

interface ChanceFigureProps {
  weekend: WeekendRisk;
  advice: readonly Advised[];
  chosen: ChosenAround;
}

/** How probable it is that the weekend is lost: the one big figure of the page, or plainly that too little is known; and what it is when all that is advised is done. */
export function ChanceFigure({ weekend, advice, chosen }: ChanceFigureProps) {
  const { t, chance } = useWeekendWords();
  const outlook = readWeekend(weekend);
  const last = advice.at(-1);
  const withAll = [t('advice.withIt'), t('advice.withBoth'), t('advice.withAllThree')];
  const isChosen = chosen.saturdayMinutes + chosen.sundayMinutes > 0;
  // That all fits is true of the chosen hours of the week too; that the weekend is free, only beside those of its own days.
  const isTold = outlook === 'fits' ? chosen.weekMinutes > 0 : isChosen;
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
        <p className="small muted">{t(isChosen ? 'chance.lostBeside' : 'chance.lost')}</p>
      ) : (
        <p className="weekend-good">{t(isTold ? `chance.${outlook}Chosen` : `chance.${outlook}`)}</p>
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
