import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { draftClause, type AdjustedAgreement } from './price-requests.ts';

interface ClauseDialogProps {
  client: Pick<AdjustedAgreement, 'clientId' | 'clientName'>;
  startOn: CalendarDate;
  onClose: () => void;
}

/** A client without the clause gets a change to accept: the draft opens in the editor of agreements. */
export function ClauseDialog({ client, startOn, onClose }: ClauseDialogProps) {
  const { t } = useTranslation('prices');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const [month, setMonth] = useState('1');
  const [days, setDays] = useState('30');
  const [tried, setTried] = useState(false);
  const draft = useAct({
    run: async (clause: Parameters<typeof draftClause>[0]) => {
      const { proposalId } = await draftClause(clause);
      onClose();
      await navigate({ to: '/agreements/$proposalId', params: { proposalId } });
    },
  });
  const noticeDays = /^\d{1,3}$/.test(days.trim()) ? Number(days) : undefined;
  const wrong = noticeDays === undefined || noticeDays > 366;
  return (
    <Dialog title={t('clause.title', { name: client.clientName })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrong || draft.isPending) return;
          draft.mutate({ clientId: client.clientId, startOn, month: Number(month), noticeDays });
        }}
      >
        <p>{t('clause.words')}</p>
        <ChoiceField
          label={t('clause.month')}
          value={month}
          choices={Array.from({ length: 12 }, (_, index) => ({
            value: String(index + 1),
            label: formats.month(index + 1),
          }))}
          onChange={setMonth}
        />
        <TextInput
          label={t('clause.days')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={days}
          error={tried && wrong ? t('clause.daysWrong') : null}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        {draft.error && <ProblemNote error={draft.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={draft.isPending}>
            {t('clause.make')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
