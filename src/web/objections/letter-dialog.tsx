import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useToday } from '../shell/use-session.ts';
import { keepLetter } from './objection-requests.ts';

const ways = ['registered-post', 'post', 'by-hand', 'email'] as const;

/** A letter that the lead has written and sent: its day, its text, and how it was sent. */
export function LetterDialog({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation('objections');
  const { t: shared } = useTranslation();
  const today = useToday();
  const [id] = useState(() => crypto.randomUUID());
  const [letterOn, setLetterOn] = useState<CalendarDate | undefined>(today);
  const [sentBy, setSentBy] = useState<(typeof ways)[number]>('registered-post');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const keep = useAct({ run: keepLetter, told: () => t('letter.kept'), onDone: onClose });
  return (
    <Dialog title={t('letter.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (letterOn !== undefined && words.trim() !== '' && !keep.isPending)
            keep.mutate({ clientId, id, letterOn, sentBy, words: words.trim() });
        }}
      >
        <p className="muted">{t('letter.intro')}</p>
        <DateField label={t('letter.on')} start={today} direction="back" onChange={setLetterOn} autoFocus />
        <Radio.Group
          label={t('letter.way')}
          value={sentBy}
          onChange={(value) => setSentBy(ways.find((one) => one === value) ?? sentBy)}
        >
          {ways.map((one) => (
            <Radio key={one} value={one} mt={8} label={t(`letter.ways.${one}`)} />
          ))}
        </Radio.Group>
        <Textarea
          label={t('letter.words')}
          value={words}
          rows={10}
          maxLength={20_000}
          error={tried && words.trim() === '' ? shared('fields.required') : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {keep.error && <ProblemNote error={keep.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={keep.isPending}>
            {t('letter.keep')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
