import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { AddStaffDialog } from './add-staff-dialog.tsx';
import { ChangeStaffDialog } from './change-staff-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import type { PeopleView, StaffMember } from './people-requests.ts';
import { StaffLine } from './staff-line.tsx';
import { useLeads } from './use-leads.ts';

/** Everyone who works here; whoever leads may change it. */
export function StaffCard({ people }: { people: PeopleView }) {
  const { t } = useTranslation();
  const leads = useLeads();
  const { staff } = people;
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<StaffMember>();
  const [leaving, setLeaving] = useState<StaffMember>();
  useKeys(leads ? [{ key: 'n', words: t('people.staff.addTitle'), run: () => setAdding(true) }] : []);
  return (
    <Card
      title={t('people.staff.title')}
      aside={
        leads && (
          <Action small hint="N" onClick={() => setAdding(true)}>
            {t('people.staff.add')}
          </Action>
        )
      }
    >
      <ul className="rows">
        {staff.map((member) => (
          <li key={member.id}>
            <div className="grow">
              <StaffLine member={member} people={people} />
            </div>
            {leads && member.active && (
              <Action
                small
                look="quiet"
                label={t('people.staff.editOne', { name: member.name })}
                onClick={() => setChanging(member)}
              >
                {t('people.staff.edit')}
              </Action>
            )}
          </li>
        ))}
      </ul>
      {adding && <AddStaffDialog staff={staff} onClose={() => setAdding(false)} />}
      {changing && (
        <ChangeStaffDialog
          member={changing}
          staff={staff}
          onClose={() => setChanging(undefined)}
          onLeave={() => {
            setChanging(undefined);
            setLeaving(changing);
          }}
        />
      )}
      {leaving && <LeaveDialog member={leaving} staff={staff} onClose={() => setLeaving(undefined)} />}
    </Card>
  );
}
