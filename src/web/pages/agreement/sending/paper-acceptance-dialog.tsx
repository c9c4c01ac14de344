import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { ProposalDetail } from '../../../../http/contract/proposals.ts';
import { useAct } from '../../../api/use-act.ts';
import { Action } from '../../../design/action.tsx';
import { DateField } from '../../../design/date-field.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { FileField } from '../../../design/file-field.tsx';
import { ProblemNote } from '../../../design/problem-note.tsx';
import { useToday } from '../../../shell/use-session.ts';
import { acceptOnPaper } from '../proposal-requests.ts';

/** Accepted on paper: who signed, when, and the signed paper itself, which is the evidence. */
export function PaperAcceptanceDialog({ proposal, onClose }: { proposal: ProposalDetail; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const { t: shared } = useTranslation();
  const today = useToday();
  const [acceptedOn, setAcceptedOn] = useState<CalendarDate | undefined>(today);
  const [signerName, setSignerName] = useState(proposal.signers.find(({ state }) => state === 'waiting')?.name ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const accept = useAct({ run: acceptOnPaper, told: () => t('paperAcceptance.told'), onDone: onClose });
  const wrongDay = acceptedOn === undefined || acceptedOn > today;
  return (
    <Dialog title={t('paperAcceptance.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrongDay || signerName.trim() === '' || file === null || accept.isPending) return;
          accept.mutate({ proposalId: proposal.id, acceptedOn, signerName: signerName.trim(), file });
        }}
      >
        <TextInput
          label={t('paperAcceptance.signer')}
          value={signerName}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          error={tried && signerName.trim() === '' ? shared('fields.required') : null}
          onChange={(event) => setSignerName(event.currentTarget.value)}
        />
        <DateField
          label={t('paperAcceptance.acceptedOn')}
          start={today}
          direction="back"
          onChange={setAcceptedOn}
          error={tried && wrongDay ? t('ready.future') : null}
        />
        <FileField
          label={t('paperAcceptance.file')}
          accept="application/pdf,image/*"
          file={file}
          fault={tried && file === null ? t('paperAcceptance.fileMissing') : undefined}
          onChange={setFile}
        />
        {accept.error && <ProblemNote error={accept.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={accept.isPending}>
            {t('paperAcceptance.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
