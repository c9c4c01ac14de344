import '../../words/absence-calendar-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { AbsenceCalendarDialog } from './absence-calendar-dialog.tsx';
import { AbsenceCalendarLine } from './absence-calendar-line.tsx';
import { absenceCalendarsQuery, type FoundInCalendar } from './absence-calendar-requests.ts';
import type { StaffMember } from './people-requests.ts';
import { useChange } from './use-change.ts';
import { useLeads } from './use-leads.ts';

/** The calendars that absences are read from: one's own, everybody's for whoever leads. Of the address only the host is shown. */
export function AbsenceCalendarCard({ staff }: { staff: readonly StaffMember[] }) {
  const { t } = useTranslation('absenceCalendar');
  const { staff: me } = useSession();
  const leads = useLeads();
  const query = useQuery(absenceCalendarsQuery);
  const [adding, setAdding] = useState(false);
  const change = useChange<FoundInCalendar | unknown>();
  return (
    <Card
      title={t('title')}
      aside={
        <Action small onClick={() => setAdding(true)}>
          {t('add')}
        </Action>
      }
    >
      {change.error && <ProblemNote error={change.error} />}
      <Loaded query={query} lines={2}>
        {({ calendars }) => (
          <ul className="rows">
            {calendars.map((calendar) => (
              <AbsenceCalendarLine
                key={calendar.staffId}
                calendar={calendar}
                name={staff.find(({ id }) => id === calendar.staffId)?.name ?? ''}
                change={change}
              />
            ))}
            <li className="muted">
              <div className="grow">
                {calendars.length === 0 && <>{t('none')} </>}
                {t('privacy')}
              </div>
            </li>
          </ul>
        )}
      </Loaded>
      {adding && (
        <AbsenceCalendarDialog
          staff={staff.filter(({ id, active }) => active && (leads || id === me.id))}
          known={query.data?.calendars.map(({ staffId }) => staffId) ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}
