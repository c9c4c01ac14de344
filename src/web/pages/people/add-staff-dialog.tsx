import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { StaffFields, type StaffFacts } from './staff-fields.tsx';
import { useChange } from './use-change.ts';

/** Somebody new, or somebody who comes back. */
export function AddStaffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [facts, setFacts] = useState<StaffFacts>({ name: '', mobile: '', role: 'accountant', language: 'nb' });
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const save = useChange(onClose);
  const submit = (): void => {
    setTried(true);
    const name = facts.name.trim();
    const mobile = facts.mobile.trim();
    if (name === '' || email.trim() === '' || save.isPending) return;
    save.mutate({
      run: () =>
        post('/api/office/people', { ...facts, name, email: email.trim(), mobile: mobile === '' ? null : mobile }),
      told: t('people.staff.told.added', { name }),
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
        <StaffFields facts={facts} tried={tried} onChange={setFacts}>
          <TextInput
            label={t('people.staff.email')}
            description={t('people.staff.emailHint')}
            value={email}
            inputMode="email"
            autoComplete="off"
            maxLength={300}
            error={tried && email.trim() === '' ? t('fields.required') : null}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </StaffFields>
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
