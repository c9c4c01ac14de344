import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { giveCalendar, type FoundInCalendar } from './absence-calendar-requests.ts';
import type { StaffMember } from './people-requests.ts';
import { useChange } from './use-change.ts';

interface AbsenceCalendarDialogProps {
  staff: readonly StaffMember[];
  /** Those whose calendar is there already. */
  known: readonly string[];
  onClose: () => void;
}

/** The address of somebody's calendar. It is read at once: a wrong one is told before it is kept. */
export function AbsenceCalendarDialog({ staff, known, onClose }: AbsenceCalendarDialogProps) {
  const { t } = useTranslation('absenceCalendar');
  const { t: shell } = useTranslation();
  const { staff: me } = useSession();
  const [staffId, setStaffId] = useState(me.id);
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const save = useChange<FoundInCalendar>(onClose);
  const submit = (): void => {
    setTried(true);
    if (address.trim() === '' || save.isPending) return;
    save.mutate({
      run: () => giveCalendar(staffId, address),
      told: ({ absences }) => t('found', { count: absences }),
    });
  };
  return (
    <Dialog title={t('add')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {staff.length > 1 && (
          <ChoiceField
            label={t('who')}
            value={staffId}
            choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setStaffId}
          />
        )}
        <TextInput
          label={t('address')}
          description={t('addressHint')}
          value={address}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          error={tried && address.trim() === '' ? t('addressMissing') : undefined}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        {known.includes(staffId) && <p>{t('replaces')}</p>}
        <Explained title={t('countsTitle')} lines={t('counts', { returnObjects: true })} />
        <Explained title={t('whereTitle')} lines={t('where', { returnObjects: true })} />
        <p>{t('privacy')}</p>
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('save')}
          </Action>
          <Action onClick={onClose}>{shell('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}

function Explained({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <strong>{title}</strong>
      {lines.map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
    </div>
  );
}
