import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { AccessActs } from './access-acts.tsx';
import type { StaffMember } from './people-requests.ts';
import { StaffFields, typedStaff, type StaffFacts } from './staff-fields.tsx';
import { useChange } from './use-change.ts';

interface ChangeStaffDialogProps {
  member: StaffMember;
  staff: readonly StaffMember[];
  onClose: () => void;
  onLeave: () => void;
}

export function ChangeStaffDialog({ member, staff, onClose, onLeave }: ChangeStaffDialogProps) {
  const { t } = useTranslation();
  const { staff: me } = useSession();
  const [facts, setFacts] = useState<StaffFacts>({
    name: member.name,
    email: member.email,
    mobile: member.mobile ?? '',
    role: member.role,
    language: member.language,
    deputyId: member.deputyId ?? '',
  });
  const [tried, setTried] = useState(false);
  const save = useChange(onClose);
  const submit = (): void => {
    setTried(true);
    const typed = typedStaff(facts);
    if (!typed || save.isPending) return;
    save.mutate({
      run: () => post(`/api/office/staff/${member.id}`, typed),
      told: t('people.staff.told.changed'),
    });
  };
  return (
    <Dialog title={member.name} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <StaffFields
          facts={facts}
          tried={tried}
          deputies={staff.filter(({ id, active }) => id !== member.id && (active || id === member.deputyId))}
          onChange={setFacts}
        />
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('shell.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
          {me.role === 'owner' && <AccessActs member={member} onDone={onClose} />}
          {member.id !== me.id && (
            <Action look="quiet" onClick={onLeave}>
              {t('people.staff.deactivate')}
            </Action>
          )}
        </div>
      </form>
    </Dialog>
  );
}
