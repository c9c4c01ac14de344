import { Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedPromiseView } from '../../../../http/contract/promises.ts';
import { Action } from '../../../design/action.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useTell } from '../../../shell/undo-bar.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { askDateAgain, setDateAside } from './new-date-requests.ts';
import { useReportsName } from './use-reports-name.ts';

/** Not now, and why. It is asked about again on the day that was proposed, or at once when it is undone. */
export function SetAsideDialog({ date, onClose }: { date: ProposedPromiseView; onClose: () => void }) {
  const { t } = useTranslation(['newDates', 'translation']);
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { clientId, jobKey, clientName: name, toOn } = date;
  const day = formats.date(toOn);
  const report = useReportsName()(date.reports);
  const onSettled = () => client.invalidateQueries();
  const undo = useMutation({ mutationFn: askDateAgain, onSettled });
  const save = useMutation({
    mutationFn: (why: string) => setDateAside({ clientId, jobKey, untilOn: toOn, reason: why }),
    onSuccess: () => {
      tell({ words: t('aside.told', { name, date: day }), undo: () => undo.mutate({ clientId, jobKey }) });
      onClose();
    },
    onSettled,
  });
  const isMissing = reason.trim() === '';
  return (
    <Dialog title={t('aside.title')} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isMissing && !save.isPending) save.mutate(reason.trim());
        }}
      >
        <p className="muted">{t('aside.about', { name, report, date: day })}</p>
        <Textarea
          label={t('aside.reason')}
          description={t('aside.hint')}
          value={reason}
          maxLength={500}
          rows={2}
          data-autofocus
          error={tried && isMissing ? t('translation:fields.required') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {save.error && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('aside.save')}
          </Action>
          <Action onClick={onClose}>{t('translation:shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
