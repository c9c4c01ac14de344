import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { PersonCapacity } from './capacity-requests.ts';
import { OfficeFigures } from './office-figures.tsx';
import type { OfficeWeek } from './sum-office.ts';
import { useCapacityWords } from './use-capacity-words.ts';
import { WeekButton, type ChooseWeek, type ChosenWeek } from './week-button.tsx';

interface CapacityWeeksProps {
  people: readonly PersonCapacity[];
  office: readonly OfficeWeek[];
  /** Whom what matters most is about. */
  first: string | undefined;
  chosen: ChosenWeek | undefined;
  onChoose: ChooseWeek;
}

/** On a phone: one person at a time, or all together, with the weeks one under the other. */
export function CapacityWeeks({ people, office, first, chosen, onChoose }: CapacityWeeksProps) {
  const { t } = useTranslation('capacity');
  const words = useCapacityWords();
  const [staffId, setStaffId] = useState(first ?? people[0]?.staffId);
  const person = people.find((one) => one.staffId === staffId);
  const weeks: readonly { mondayOn: OfficeWeek['mondayOn'] }[] = person?.weeks ?? office;
  return (
    <>
      <div className="chips" role="group" aria-label={t('who')}>
        {people.map((one) => (
          <button
            key={one.staffId}
            type="button"
            className="chip"
            aria-pressed={one === person}
            onClick={() => setStaffId(one.staffId)}
          >
            {one.name}
          </button>
        ))}
        <button type="button" className="chip" aria-pressed={!person} onClick={() => setStaffId(undefined)}>
          {t('office')}
        </button>
      </div>
      <Card title={person?.name ?? t('office')}>
        <ul className="capacity-weeks">
          {weeks.map(({ mondayOn }) => {
            const own = person?.weeks.find((week) => week.mondayOn === mondayOn);
            const together = office.find((week) => week.mondayOn === mondayOn);
            return (
              <li key={mondayOn}>
                <div>
                  <b>{words.week(mondayOn)}</b>
                  <span className="small muted">{words.monday(mondayOn)}</span>
                </div>
                {person && own ? (
                  <WeekButton person={person} week={own} chosen={chosen} onChoose={onChoose} />
                ) : (
                  together && <OfficeFigures week={together} />
                )}
              </li>
            );
          })}
        </ul>
      </Card>
    </>
  );
}
