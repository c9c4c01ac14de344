import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import type { StaffMember } from './people-requests.ts';
import { StaffFields, type StaffFacts } from './staff-fields.tsx';
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
  const { name, mobile, role, language } = member;
  const [facts, setFacts] = useState<StaffFacts>({ name, mobile: mobile ?? '', role, language });
  const [deputyId, setDeputyId] = useState(member.deputyId ?? '');
  const [tried, setTried] = useState(false);
  const save = useChange(onClose);
  const deputies = staff.filter((one) => (one.active || one.id === member.deputyId) && one.id !== member.id);
  const submit = (): void => {
    setTried(true);
    const typed = { name: facts.name.trim(), mobile: facts.mobile.trim() };
    if (typed.name === '' || save.isPending) return;
    save.mutate({
      run: () =>
        post(`/api/office/people/${member.id}`, {
          ...facts,
          name: typed.name,
          mobile: typed.mobile === '' ? null : typed.mobile,
          deputyId: deputyId === '' ? null : deputyId,
        }),
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
        <StaffFields facts={facts} tried={tried} onChange={setFacts} />
        <ChoiceField
          label={t('people.staff.deputy')}
          description={t('people.staff.deputyHint')}
          value={deputyId}
          choices={[
            { value: '', label: t('people.staff.leaderTakes') },
            ...deputies.map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={setDeputyId}
        />
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('shell.save')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
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
