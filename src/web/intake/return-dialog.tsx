import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivalView } from '../../http/contract/office.ts';
import type { ReturnArrival } from '../../http/contract/office-work.ts';
import { returnArrival } from '../api/acts.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useFormats } from '../words/use-formats.ts';

type Reason = ReturnArrival['reason'];
const reasons: readonly Reason[] = [
  'unreadable',
  'cut-off',
  'incomplete',
  'several-in-one',
  'wrong-period',
  'wrong-company',
  'not-sorted',
  'not-coded',
  'other',
];

/** Sends one file back. The client reads the reason as a sentence, and those words that are written here. */
export function ReturnDialog({ arrival, onClose }: { arrival: ArrivalView; onClose: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [reason, setReason] = useState<Reason>();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const send = useAct({
    run: returnArrival,
    told: () => t('client.arrivals.returned', { name: arrival.name }),
    onDone: onClose,
  });
  const missingWords = reason === 'other' && words.trim() === '';
  return (
    <Dialog title={t('client.arrivals.return')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!reason || missingWords || send.isPending) return;
          send.mutate({ id: arrival.id, reason, ...(words.trim() === '' ? {} : { words: words.trim() }) });
        }}
      >
        <p className="muted file-name">
          <bdi>{arrival.name}</bdi>
        </p>
        <Radio.Group
          label={t('client.arrivals.chooseReason')}
          value={reason ?? null}
          onChange={(value) => setReason(reasons.find((candidate) => candidate === value))}
          error={tried && !reason ? t('client.arrivals.reasonMissing') : null}
        >
          {reasons.map((candidate, index) => (
            <Radio
              key={candidate}
              value={candidate}
              mt={8}
              data-autofocus={index === 0}
              label={formats.words.returnReasons[candidate].label}
              description={candidate === reason ? formats.words.returnReasons[candidate].toClient : null}
            />
          ))}
        </Radio.Group>
        <Textarea
          label={t('client.arrivals.words')}
          description={t(reason === 'other' ? 'client.arrivals.wordsNeeded' : 'client.arrivals.wordsHint')}
          value={words}
          maxLength={1000}
          rows={2}
          error={tried && missingWords ? t('fields.required') : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {send.error && <ProblemNote error={send.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={send.isPending}>
            {t('client.arrivals.return')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
