import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ladderLimits, type Ladders } from '../../../domain/reminder/index.ts';
import { errorText } from '../../../texts/error-text.ts';
import { sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { periodicSteps, readLadders, typeLadders, type LadderStep } from './typed-ladders.ts';
import { useChange } from './use-change.ts';
import './ladder-form.css';

interface LadderFormProps {
  /** What holds where there is no own. */
  wider: Ladders;
  /** Their own, where they have chosen: the office's, a client's or that of one duty. */
  own: Ladders | null;
  /** Where it is set. */
  address: string;
  words: { useWider: string; reset: string };
  onDone?: () => void;
}

/** The days of each step, as they are typed. */
export function LadderForm({ wider, own, address, words, onDone }: LadderFormProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const save = useChange(onDone);
  const [typed, setTyped] = useState(() => typeLadders({ ...wider, ...own }));
  const read = readLadders(typed);
  const set = (ladders: Ladders | null, told: string): void => {
    if (save.isPending) return;
    save.mutate({ run: () => sendRequest(address, { method: 'PUT', body: { ladders } }), told });
  };
  const field = (step: LadderStep) => (
    <TextInput
      key={step}
      label={t(`people.ladder.steps.${step}`)}
      description={t('people.ladder.range', { least: ladderLimits[step][0], most: ladderLimits[step][1] })}
      inputMode="numeric"
      maxLength={3}
      value={typed.days[step]}
      onChange={(event) => setTyped({ ...typed, days: { ...typed.days, [step]: event.currentTarget.value } })}
    />
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if ('ladders' in read) set(read.ladders, t('people.ladder.saved'));
      }}
    >
      <h3>{t('people.ladder.periodic')}</h3>
      <div className="ladder-steps">{periodicSteps.map(field)}</div>
      <h3>{t('people.ladder.event')}</h3>
      <div className="ladder-steps">
        {field('earlyOfficeDaysBefore')}
        <Checkbox
          label={t('people.ladder.callOnDeadline')}
          checked={typed.callOnDeadline}
          onChange={(event) => setTyped({ ...typed, callOnDeadline: event.currentTarget.checked })}
        />
      </div>
      {'faults' in read && (
        <div className="note-line is-late" role="status">
          {read.faults.map((code) => (
            <p key={code}>{errorText(code, {}, formats.language)}</p>
          ))}
        </div>
      )}
      {save.error && <ProblemNote error={save.error} />}
      <div className="actions">
        <Action type="submit" busy={save.isPending}>
          {t('shell.save')}
        </Action>
        {own !== null && (
          <Action look="quiet" onClick={() => set(null, words.reset)}>
            {words.useWider}
          </Action>
        )}
      </div>
    </form>
  );
}
