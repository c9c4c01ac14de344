import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { lengthOf } from '../../../domain/meeting/index.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { ChoiceField } from '../../design/choice-field.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { readClock } from '../../design/read-clock.ts';
import { TimeField } from '../../design/time-field.tsx';
import { useSession, useToday } from '../../shell/use-session.ts';
import { addBusy, type TimesOfPerson } from './times-requests.ts';

/** A stretch of one day to keep free of meetings: whose, when, and what for. */
export function BusyDialog({ people, onClose }: { people: readonly TimesOfPerson[]; onClose: () => void }) {
  const { t } = useTranslation('meetingTimes');
  const { t: shared } = useTranslation();
  const { staff } = useSession();
  const today = useToday();
  const [staffId, setStaffId] = useState(staff.id);
  const [on, setOn] = useState<CalendarDate>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAct({ run: addBusy, told: () => t('busy.added'), onDone: onClose });
  const isPast = on !== undefined && on < today;
  const startsAt = readClock(from);
  const endsAt = readClock(to);
  const isReversed = startsAt !== undefined && endsAt !== undefined && startsAt >= endsAt;
  const submit = (): void => {
    setTried(true);
    if (on === undefined || startsAt === undefined || endsAt === undefined) return;
    if (isPast || isReversed || add.isPending) return;
    const minutes = lengthOf({ on, from: startsAt, to: endsAt });
    const given = words.trim();
    add.mutate({ staffId, on, at: startsAt, minutes, ...(given === '' ? {} : { words: given }) });
  };
  const timeFault = (isMissing: boolean): string | null => (tried && isMissing ? t('timeMissing') : null);
  return (
    <Dialog title={t('busy.add')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {people.length > 1 && (
          <ChoiceField
            label={t('busy.who')}
            value={staffId}
            choices={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setStaffId}
          />
        )}
        <DateField
          label={t('busy.on')}
          autoFocus
          onChange={setOn}
          error={isPast ? t('busy.past') : tried && on === undefined ? shared('fields.required') : null}
        />
        <div className="field-pair">
          <TimeField label={t('busy.from')} text={from} error={timeFault(startsAt === undefined)} onChange={setFrom} />
          <TimeField
            label={t('busy.to')}
            text={to}
            error={tried && isReversed ? t('wrongOrder') : timeFault(endsAt === undefined)}
            onChange={setTo}
          />
        </div>
        <TextInput
          label={t('busy.words')}
          description={t('busy.wordsHint')}
          value={words}
          maxLength={200}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {add.error && <ProblemNote error={add.error} />}
        <div className="actions">
          <Action type="submit" look="main" busy={add.isPending}>
            {t('busy.add')}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
