import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import type { StaffMember } from './people-requests.ts';
import { isWholePeriod, PeriodFields, type TypedPeriod } from './period-fields.tsx';
import { useChange } from './use-change.ts';

export function AbsenceDialog({ staff, onClose }: { staff: readonly StaffMember[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { staff: me } = useSession();
  const [staffId, setStaffId] = useState(me.id);
  const [period, setPeriod] = useState<TypedPeriod>({});
  const [tried, setTried] = useState(false);
  const save = useChange(onClose);
  const submit = (): void => {
    setTried(true);
    if (!isWholePeriod(period) || save.isPending) return;
    save.mutate({
      run: () => post('/api/office/absences', { staffId, ...period }),
      told: t('people.absence.added', { name: staff.find(({ id }) => id === staffId)?.name ?? '' }),
    });
  };
  return (
    <Dialog title={t('people.absence.add')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ChoiceField
          label={t('people.absence.who')}
          value={staffId}
          choices={staff.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setStaffId}
        />
        <PeriodFields period={period} tried={tried} onChange={setPeriod} />
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('people.absence.add')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
