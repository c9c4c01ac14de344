import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { WeekendRisk } from '../../../../http/contract/weekend.ts';
import { useFormats } from '../../../words/use-formats.ts';
import { readWeekend } from './read-weekend.ts';
import { useWeekendWords } from './use-weekend-words.ts';

interface WeekendChoiceProps {
  weekends: readonly WeekendRisk[];
  shownOn: CalendarDate;
  onChoose: (saturdayOn: CalendarDate) => void;
}

/** The coming weekends, a line each; the one that is chosen is shown in full above. */
export function WeekendChoice({ weekends, shownOn, onChoose }: WeekendChoiceProps) {
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
          <b>{dates(weekend.saturdayOn)}:</b> <Outlook weekend={weekend} />
        </button>
      ))}
    </div>
  );
}

function Outlook({ weekend }: { weekend: WeekendRisk }) {
  const { t, chance } = useWeekendWords();
  const formats = useFormats();
  const outlook = readWeekend(weekend);
  if (outlook !== 'at-risk') return t(`choice.${outlook}`);
  return t('choice.chance', { chance: chance(weekend.lost), likely: formats.hours(weekend.minutes.likely) });
}
