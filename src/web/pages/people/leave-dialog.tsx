import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import type { StaffMember } from './people-requests.ts';
import { useChange } from './use-change.ts';

interface LeaveDialogProps {
  member: StaffMember;
  staff: readonly StaffMember[];
  onClose: () => void;
}

/** Somebody leaves: whoever leads clients hands them on, so that nobody is left without a lead. */
export function LeaveDialog({ member, staff, onClose }: LeaveDialogProps) {
  const { t } = useTranslation();
  const successors = staff.filter(({ id, active }) => active && id !== member.id);
  const [successorId, setSuccessorId] = useState(member.deputyId ?? '');
  const [tried, setTried] = useState(false);
  const leave = useChange(onClose);
  const missing = member.clients > 0 && !successors.some(({ id }) => id === successorId);
  const submit = (): void => {
    setTried(true);
    if (missing || leave.isPending) return;
    leave.mutate({
      run: () => post(`/api/office/staff/${member.id}/deactivate`, member.clients > 0 ? { successorId } : {}),
      told: t('people.staff.told.deactivated', { name: member.name }),
    });
  };
  return (
    <Dialog title={t('people.staff.deactivateTitle', { name: member.name })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t('people.staff.deactivateWords')}</p>
        {member.clients > 0 && (
          <ChoiceField
            label={t('people.staff.successor', { count: member.clients })}
            value={successorId}
            choices={[
              { value: '', label: t('people.staff.chooseSuccessor') },
              ...successors.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            error={tried && missing ? t('fields.required') : null}
            onChange={setSuccessorId}
          />
        )}
        {leave.error && <ProblemNote error={leave.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={leave.isPending}>
            {t('people.staff.deactivate')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
