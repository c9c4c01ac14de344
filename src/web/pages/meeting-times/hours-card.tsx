import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../../../texts/format-time.ts';
import { nameWeekday } from '../../../texts/format-date.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { useSession } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { useLeads } from '../people/use-leads.ts';
import { groupHours, type DayGroup } from './group-hours.ts';
import { HoursDialog } from './hours-dialog.tsx';
import type { TimesOfPerson } from './times-requests.ts';

/** When each person works, by weekday. Everybody sets their own, whoever leads anybody's. */
export function HoursCard({ people }: { people: readonly TimesOfPerson[] }) {
  const { t } = useTranslation('meetingTimes');
  const leads = useLeads();
  const { staff } = useSession();
  const sayHours = useHoursWords();
  const [changing, setChanging] = useState<TimesOfPerson>();
  return (
    <Card title={t('hours.title')}>
      <ul className="rows">
        {people.map((person) => (
          <li key={person.id}>
            <div className="grow">
              <bdi>{person.name}</bdi> {person.byDefault && <span className="tag">{t('hours.byDefault')}</span>}
              <div className="under">{sayHours(person)}</div>
            </div>
            {(leads || person.id === staff.id) && (
              <Action
                small
                look="quiet"
                label={t('hours.changeOne', { name: person.name })}
                onClick={() => setChanging(person)}
              >
                {t('change')}
              </Action>
            )}
          </li>
        ))}
      </ul>
      <p className="card-foot">{t('hours.hint')}</p>
      {changing && <HoursDialog person={changing} onClose={() => setChanging(undefined)} />}
    </Card>
  );
}

/** "Mandag–torsdag 08.00–16.00, fredag fri". */
function useHoursWords(): (person: TimesOfPerson) => string {
  const { t } = useTranslation('meetingTimes');
  const formats = useFormats();
  const days = ({ first, last }: DayGroup): string => {
    const ends = first === last ? [first] : [first, last];
    return ends.map((weekday) => nameWeekday(weekday, formats.language)).join('–');
  };
  const times = ({ span }: DayGroup): string =>
    span === undefined ? t('hours.off') : `${formatClock(span.startsAt)}–${formatClock(span.endsAt)}`;
  return ({ hours }) =>
    formats.capitalise(
      groupHours(hours)
        .map((group) => `${days(group)} ${times(group)}`)
        .join(', '),
    );
}
