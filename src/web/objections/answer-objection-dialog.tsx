import { Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { DateField } from '../design/date-field.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { readWholeKroner } from '../pages/people/read-whole-kroner.ts';
import { answerObjection, type ObjectionView } from './objection-requests.ts';

const outcomes = ['upheld', 'partly', 'not-upheld'] as const;
type Outcome = (typeof outcomes)[number];

/** The answer of a second person: who is right, in part where there is a day or a sum, and what the client reads. */
export function AnswerObjectionDialog({ objection, onClose }: { objection: ObjectionView; onClose: () => void }) {
  const { t } = useTranslation('objections');
  const { t: shared } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>();
  const [on, setOn] = useState<CalendarDate>();
  const [off, setOff] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const answer = useAct({ run: answerObjection, told: () => t('answered'), onDone: onClose });
  const { kind } = objection;
  const isSum = kind === 'surcharge';
  const offOre = readWholeKroner(off);
  const partReady = outcome !== 'partly' || (isSum ? offOre !== undefined && offOre > 0 : on !== undefined);
  const save = (): void => {
    setTried(true);
    if (!outcome || !partReady || words.trim() === '' || answer.isPending) return;
    answer.mutate({
      id: objection.id,
      outcome,
      words: words.trim(),
      ...(outcome === 'partly' && isSum && offOre !== undefined ? { offOre } : {}),
      ...(outcome === 'partly' && !isSum && on !== undefined ? { on } : {}),
    });
  };
  const labels = { upheld: t('upheld'), partly: t('partly'), 'not-upheld': t('notUpheld') };
  return (
    <Dialog title={t('answer')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Radio.Group
          label={t('outcome')}
          value={outcome ?? null}
          onChange={(value) => setOutcome(outcomes.find((one) => one === value))}
          error={tried && !outcome ? t('chooseOutcome') : null}
        >
          {outcomes.map((one, index) => (
            <Radio
              key={one}
              value={one}
              mt={8}
              data-autofocus={index === 0}
              label={labels[one]}
              description={one === 'not-upheld' ? null : t(`follows.${kind}.${one}`)}
            />
          ))}
        </Radio.Group>
        {outcome === 'partly' &&
          (isSum ? (
            <TextInput
              label={t('off')}
              inputMode="numeric"
              value={off}
              maxLength={9}
              error={tried && !partReady ? shared('fields.required') : null}
              onChange={(event) => setOff(event.currentTarget.value)}
            />
          ) : (
            <DateField
              label={t('day')}
              direction={kind === 'received-day' ? 'back' : 'ahead'}
              onChange={setOn}
              error={tried && !partReady ? shared('fields.required') : null}
            />
          ))}
        <Textarea
          label={t('words')}
          description={t('wordsHint')}
          value={words}
          rows={4}
          maxLength={2000}
          error={tried && words.trim() === '' ? shared('fields.required') : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {answer.error && <ProblemNote error={answer.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={answer.isPending}>
            {t('send')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
