import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { WeekendRisk, WeekendView } from '../../../../http/contract/weekend.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { chosenAround, type ChosenAround } from '../overtime/chosen-around.ts';
import { readWeekend } from './read-weekend.ts';
import { useWeekendWords } from './use-weekend-words.ts';

interface WeekendChoiceProps {
  weekends: readonly WeekendRisk[];
  overtime: WeekendView['overtime'];
  shownOn: CalendarDate;
  onChoose: (saturdayOn: CalendarDate) => void;
}

/** The coming weekends, a line each; the one that is chosen is shown in full above. */
export function WeekendChoice({ weekends, overtime, shownOn, onChoose }: WeekendChoiceProps) {
  const { t, dates } = useWeekendWords();
  return (
    <div className="weekend-choice" role="group" aria-label={t('choice.label')}>
      {weekends.map((weekend) => (
        <button
          key={weekend.saturdayOn}
          type="button"
          aria-pressed={weekend.saturdayOn === shownOn}
          onClick={() => onChoose(weekend.saturdayOn)}
        >
          <b>{dates(weekend.saturdayOn)}:</b>{' '}
          <Outlook weekend={weekend} chosen={chosenAround(overtime, weekend.saturdayOn)} />
        </button>
      ))}
    </div>
  );
}

/** In a line; hours that were chosen on the weekend itself stand in it. */
function Outlook({ weekend, chosen }: { weekend: WeekendRisk; chosen: ChosenAround }) {
  const { t, chance } = useWeekendWords();
  const formats = useFormats();
  const outlook = readWeekend(weekend);
  const chosenMinutes = chosen.saturdayMinutes + chosen.sundayMinutes;
  const words = (): string => {
    if (outlook === 'at-risk')
      return t('choice.chance', { chance: chance(weekend.lost), likely: formats.hours(weekend.minutes.likely) });
    return t(outlook !== 'unknown' && chosenMinutes > 0 ? `choice.${outlook}Chosen` : `choice.${outlook}`);
  };
  return chosenMinutes > 0 ? `${words()}, ${t('choice.chosen', { hours: formats.hours(chosenMinutes) })}` : words();
}
