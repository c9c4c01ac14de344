import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { setHold } from './retention-requests.ts';

const reasons = ['dispute', 'estate', 'manual'] as const;

/** Nothing of a client is erased from now on: why. */
export function HoldDialog({ client, onClose }: { client: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation('retention');
  const { t: shared } = useTranslation();
  const [reason, setReason] = useState<(typeof reasons)[number]>('dispute');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const hold = useAct({ run: setHold, told: () => t('client.told'), onDone: onClose });
  return (
    <Dialog title={t('client.holdTitle', { name: client.name })} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (words.trim() !== '' && !hold.isPending) hold.mutate({ clientId: client.id, reason, words: words.trim() });
        }}
      >
        <p className="muted">{t('client.holdLead')}</p>
        <Radio.Group
          label={t('client.reason')}
          value={reason}
          onChange={(value) => setReason(reasons.find((one) => one === value) ?? reason)}
        >
          {reasons.map((one, index) => (
            <Radio key={one} value={one} mt={8} data-autofocus={index === 0} label={t(`reasons.${one}`)} />
          ))}
        </Radio.Group>
        <Textarea
          label={t('client.words')}
          value={words}
          rows={2}
          maxLength={2000}
          error={tried && words.trim() === '' ? shared('fields.required') : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {hold.error && <ProblemNote error={hold.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={hold.isPending}>
            {t('client.save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
