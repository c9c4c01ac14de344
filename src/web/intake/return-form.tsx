import { Radio, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { returnReasons, type ReturnReason } from '../../domain/obligation/index.ts';
import type { ReturnArrival } from '../../http/contract/office-work.ts';
import { Action } from '../design/action.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useFormats } from '../words/use-formats.ts';
import './intake.css';
import { sendOnControlEnter } from './send-on-control-enter.ts';

const orderOfReasons: readonly ReturnReason[] = [
  'unreadable',
  ...returnReasons.filter((reason) => reason !== 'unreadable' && reason !== 'other'),
  'other',
];

interface ReturnFormProps {
  name: string;
  /** What stands there to begin with. */
  start?: { reason: ReturnReason; words: string };
  busy: boolean;
  error: unknown;
  onSend: (reason: ReturnArrival) => void;
  onClose: () => void;
  /** Beneath the words, for the reason that is chosen. */
  below?: (chosen: { reason: ReturnReason; words: string; setWords: (words: string) => void }) => ReactNode;
}

/** Why something is sent back. The client reads the reason as a sentence, and those words that are written here. */
export function ReturnForm({ name, start, busy, error, onSend, onClose, below }: ReturnFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [reason, setReason] = useState<ReturnReason | undefined>(start?.reason);
  const [words, setWords] = useState(start?.words ?? '');
  const [tried, setTried] = useState(false);
  const missingWords = reason === 'other' && words.trim() === '';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!reason || missingWords || busy) return;
        onSend({ reason, ...(words.trim() === '' ? {} : { words: words.trim() }) });
      }}
    >
      <p className="muted file-name">
        <bdi>{name}</bdi>
      </p>
      <Radio.Group
        label={t('client.arrivals.chooseReason')}
        value={reason ?? null}
        onChange={(value) => setReason(orderOfReasons.find((candidate) => candidate === value))}
        error={tried && !reason ? t('client.arrivals.reasonMissing') : null}
      >
        <div className={below ? 'two-columns' : ''}>
          {orderOfReasons.map((candidate, index) => (
            <Radio
              key={candidate}
              value={candidate}
              mt={8}
              data-autofocus={start ? candidate === start.reason : index === 0}
              label={formats.words.returnReasons[candidate].label}
              description={candidate === reason && !below ? formats.words.returnReasons[candidate].toClient : null}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t('client.arrivals.words')}
        description={t(reason === 'other' ? 'client.arrivals.wordsNeeded' : 'client.arrivals.wordsHint')}
        value={words}
        maxLength={1000}
        rows={start ? 3 : 2}
        error={tried && missingWords ? t('fields.required') : null}
        onKeyDown={sendOnControlEnter}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {reason && below?.({ reason, words, setWords })}
      {error !== null && error !== undefined && <ProblemNote error={error} />}
      <div className="actions">
        <Action type="submit" look="main" busy={busy}>
          {t('client.arrivals.return')}
        </Action>
        <Action onClick={onClose}>{t('shell.cancel')}</Action>
      </div>
    </form>
  );
}
