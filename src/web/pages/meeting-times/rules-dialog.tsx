import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRules } from '../../../domain/meeting/index.ts';
import { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote, useProblemWords } from '../../design/problem-note.tsx';
import { readClock } from '../../design/read-clock.ts';
import { TimeField } from '../../design/time-field.tsx';
import { saveRules } from './times-requests.ts';
import {
  numberLimits,
  readRuleNumber,
  readTypedRules,
  startEveryValues,
  typeRules,
  type NumberField,
  type TypedRules,
} from './typed-rules.ts';

/** All the rules at once, since they are only right together. What the server says of the day's ends stands at the last of them. */
export function RulesDialog({ rules, onClose }: { rules: MeetingRules; onClose: () => void }) {
  const { t } = useTranslation('meetingTimes');
  const { t: shared } = useTranslation();
  const [typed, setTyped] = useState(() => typeRules(rules));
  const [tried, setTried] = useState(false);
  const save = useAct({ run: saveRules, told: () => t('rules.saved'), onDone: onClose });
  const wordsOf = useProblemWords();
  const wrongEnds = save.error instanceof Problem && save.error.facts.code === 'meeting.day-bounds';
  const change = (next: Partial<TypedRules>): void => {
    setTyped((before) => ({ ...before, ...next }));
    save.reset();
  };
  const submit = (): void => {
    setTried(true);
    const read = readTypedRules(typed);
    if (read !== undefined && !save.isPending) save.mutate(read);
  };
  const numberField = (field: NumberField, isFirst = false) => (
    <TextInput
      label={t(`rules.fields.${field}`)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      data-autofocus={isFirst || undefined}
      value={typed[field]}
      error={tried && readRuleNumber(field, typed[field]) === undefined ? t('rules.wrong', numberLimits[field]) : null}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  const timeField = (field: 'earliestFrom' | 'latestTo', refusal: string | null = null) => (
    <TimeField
      label={t(`rules.fields.${field}`)}
      text={typed[field]}
      error={tried && readClock(typed[field]) === undefined ? t('timeMissing') : refusal}
      onChange={(text) => change({ [field]: text })}
    />
  );
  return (
    <Dialog title={t('rules.changeAll')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="field-pair">
          {numberField('pauseBeforeMinutes', true)}
          {numberField('pauseAfterMinutes')}
        </div>
        <div className="field-pair">
          {numberField('noticeDays')}
          {numberField('perWeekMax')}
        </div>
        <div className="field-pair">
          {timeField('earliestFrom')}
          {timeField('latestTo', wrongEnds ? wordsOf(save.error) : null)}
        </div>
        <ChoiceField
          label={t('rules.fields.startEvery')}
          value={typed.startEvery}
          choices={startEveryValues.map((value) => ({ value, label: t(`rules.every.${value}`) }))}
          onChange={(startEvery) => change({ startEvery })}
        />
        <div className="field-pair">
          {numberField('lastWorkingDays')}
          {numberField('firstWorkingDays')}
        </div>
        <p className="small muted">{t('rules.stands')}</p>
        {save.error && !wrongEnds && <ProblemNote error={save.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={save.isPending}>
            {t('save')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
