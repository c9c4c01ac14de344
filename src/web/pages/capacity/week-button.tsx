import type { PersonCapacity, WeekCapacity } from './capacity-requests.ts';
import { WeekFigures } from './week-figures.tsx';
import { useCapacityWords } from './use-capacity-words.ts';

/** A week of somebody. */
export interface ChosenWeek {
  person: PersonCapacity;
  week: WeekCapacity;
}

/** The button is where one goes back to. */
export type ChooseWeek = (chosen: ChosenWeek, button: HTMLButtonElement) => void;

interface WeekButtonProps extends ChosenWeek {
  chosen: ChosenWeek | undefined;
  onChoose: ChooseWeek;
}

/** One week that opens to what it is made of. */
export function WeekButton({ person, week, chosen, onChoose }: WeekButtonProps) {
  const words = useCapacityWords();
  const isChosen = chosen?.person.staffId === person.staffId && chosen.week.mondayOn === week.mondayOn;
  return (
    <button
      type="button"
      className="week-figures"
      aria-expanded={isChosen}
      onClick={(event) => onChoose({ person, week }, event.currentTarget)}
    >
      <span className="unseen">
        {person.name}, {words.week(week.mondayOn)}:{' '}
      </span>
      <WeekFigures week={week} />
    </button>
  );
}
