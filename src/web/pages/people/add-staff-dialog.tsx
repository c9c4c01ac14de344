import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import type { StaffMember } from './people-requests.ts';
import { StaffFields, typedStaff, type StaffFacts } from './staff-fields.tsx';
import { useChange } from './use-change.ts';

const nobody: StaffFacts = { name: '', email: '', mobile: '', role: 'accountant', language: 'nb', deputyId: '' };

/** Somebody new, or somebody who comes back. */
export function AddStaffDialog({ staff, onClose }: { staff: readonly StaffMember[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [facts, setFacts] = useState(nobody);
  const [tried, setTried] = useState(false);
  const save = useChange(onClose);
  const submit = (): void => {
    setTried(true);
    const typed = typedStaff(facts);
    if (!typed || save.isPending) return;
    save.mutate({
      run: () => post('/api/office/staff', typed),
      told: t('people.staff.told.added', { name: typed.name }),
    });
  };
  return (
    <Dialog title={t('people.staff.addTitle')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <StaffFields facts={facts} tried={tried} deputies={staff.filter(({ active }) => active)} onChange={setFacts} />
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('people.staff.add')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
