import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession, useToday } from '../../shell/use-session.ts';
import { useFormats } from '../../words/use-formats.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import type { PeopleView } from './people-requests.ts';
import { useChange } from './use-change.ts';
import { useLeads } from './use-leads.ts';

/** Who is away now or later. Everyone reports their own, whoever leads anybody's. */
export function AbsenceCard({ people }: { people: PeopleView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const leads = useLeads();
  const { staff: me } = useSession();
  const [adding, setAdding] = useState(false);
  const change = useChange();
  const absences = people.absences.flatMap((absence) => {
    const member = people.staff.find(({ id }) => id === absence.staffId);
    return member?.active ? [{ ...absence, member }] : [];
  });
  return (
    <Card
      title={t('people.absence.title')}
      aside={
        <Action small onClick={() => setAdding(true)}>
          {t('people.absence.add')}
        </Action>
      }
    >
      {change.error && <ProblemNote error={change.error} />}
      <ul className="rows">
        {absences.map(({ id, member, fromOn, toOn, fromCalendar }) => (
          <li key={id}>
            <div className="grow">
              <bdi>{member.name}</bdi>{' '}
              {fromOn <= today && <span className="tag is-late">{t('people.absence.now')}</span>}{' '}
              {fromCalendar && <span className="tag">{t('people.absence.fromCalendar')}</span>}
              <div className="under">
                {formats.shortDate(fromOn)} – {formats.shortDate(toOn)}
              </div>
            </div>
            {!fromCalendar && (leads || member.id === me.id) && (
              <Action
                small
                look="quiet"
                label={t('people.absence.removeOne', { name: member.name })}
                onClick={() =>
                  change.mutate({
                    run: () => sendRequest(`/api/office/absences/${id}`, { method: 'DELETE' }),
                    told: t('people.absence.removed'),
                  })
                }
              >
                {t('people.absence.remove')}
              </Action>
            )}
          </li>
        ))}
        {absences.length === 0 && <li className="muted">{t('people.absence.none')}</li>}
      </ul>
      {adding && (
        <AbsenceDialog
          staff={people.staff.filter(({ id, active }) => active && (leads || id === me.id))}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  );
}
