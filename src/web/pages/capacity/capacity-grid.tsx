import { useTranslation } from 'react-i18next';
import type { PersonCapacity } from './capacity-requests.ts';
import { OfficeFigures } from './office-figures.tsx';
import type { OfficeWeek } from './sum-office.ts';
import { useCapacityWords } from './use-capacity-words.ts';
import { WeekButton, type ChooseWeek, type ChosenWeek } from './week-button.tsx';

interface CapacityGridProps {
  people: readonly PersonCapacity[];
  office: readonly OfficeWeek[];
  chosen: ChosenWeek | undefined;
  onChoose: ChooseWeek;
}

/** People down, weeks across. */
export function CapacityGrid({ people, office, chosen, onChoose }: CapacityGridProps) {
  const { t } = useTranslation('capacity');
  const words = useCapacityWords();
  return (
    <div className="card table-scroll" role="group" aria-label={t('grid')} tabIndex={0}>
      <table className="capacity-grid">
        <thead>
          <tr>
            <td />
            {office.map(({ mondayOn }) => (
              <th key={mondayOn} scope="col">
                {words.week(mondayOn)}
                <span className="small">{words.monday(mondayOn)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.staffId}>
              <th scope="row">{person.name}</th>
              {person.weeks.map((week) => (
                <td key={week.mondayOn}>
                  <WeekButton person={person} week={week} chosen={chosen} onChoose={onChoose} />
                </td>
              ))}
            </tr>
          ))}
          <tr className="is-office">
            <th scope="row">{t('office')}</th>
            {office.map((week) => (
              <td key={week.mondayOn}>
                <OfficeFigures week={week} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
