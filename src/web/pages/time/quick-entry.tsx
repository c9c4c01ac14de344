import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { readQuickEntry, readTimerLine, type TimeWork } from '../../../domain/time/index.ts';
import { makeKey } from '../../api/send-request.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { ClientChips, QuickRead } from './quick-read.tsx';
import { startTimer } from './time-requests.ts';
import { useEnterTime } from './use-enter-time.ts';
import { useFoundClient } from './use-found-client.ts';

interface QuickEntryProps {
  day: CalendarDate;
  text: string;
  onText: (text: string) => void;
}

/** One line does it: with a time it is entered, without one a timer is started. What was understood stands under the line before anything is sent. */
export function QuickEntry({ day, text, onText }: QuickEntryProps) {
  const { t } = useTranslation('time');
  const field = useRef<HTMLInputElement>(null);
  const [lastWork, setLastWork] = useState<TimeWork>('bookkeeping');
  const [tried, setTried] = useState(false);
  const entry = readQuickEntry(text);
  const line = entry ?? readTimerLine(text);
  const client = useFoundClient(line?.client);
  const enter = useEnterTime();
  const start = useAct({ run: startTimer });
  useKeys([{ key: 'n', words: t('keys.line'), run: () => field.current?.focus() }]);
  const internal = line?.client === null;
  const work = line?.work ?? (internal ? 'administration' : lastWork);
  const name = internal ? t('internal') : client.chosen?.name;
  const isClear = internal || (client.settled && client.chosen !== undefined);
  // The line is free for the next one at once; what was refused comes back, unless something else is being written.
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  });
  const giveBack = (): void => {
    if (latest.current === '') onText(text);
  };
  const submit = (): void => {
    setTried(true);
    if (!line || !isClear || name === undefined) return;
    setLastWork(work);
    setTried(false);
    onText('');
    const clientId = internal ? null : client.chosen!.id;
    if (entry) {
      const { minutes, words } = entry;
      enter.mutate(
        { id: makeKey(), clientId, workedOn: day, minutes, work, words: words === '' ? null : words, name },
        { onError: giveBack },
      );
    } else {
      start.mutate({ clientId, work, change: true }, { onError: giveBack });
    }
  };
  const unknown = line?.client && client.settled && client.chosen === undefined ? line.client : undefined;
  const missing = tried && !line ? t('quick.missing') : null;
  return (
    <Card title={t('quick.title')} className="quick-entry">
      <form
        className="card-body form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="quick-line">
          <TextInput
            ref={field}
            label={t('quick.label')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            description={
              line && isClear && name !== undefined ? (
                <QuickRead name={name} entry={entry} work={work} day={day} />
              ) : (
                t('quick.hint')
              )
            }
            value={text}
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            error={unknown === undefined ? missing : t('quick.unknown', { name: unknown })}
            onChange={(event) => onText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
              if (step === 0 || client.found.length < 2) return;
              event.preventDefault();
              client.pick(client.index + step);
            }}
          />
          <Action type="submit" look="main" wideOnPhone>
            {t(entry || line === undefined ? 'quick.enter' : 'quick.start')}
          </Action>
        </div>
        {!internal && client.found.length > 1 && (
          <ClientChips
            {...client}
            onPick={(index) => {
              client.pick(index);
              field.current?.focus();
            }}
          />
        )}
        {(enter.error ?? start.error ?? client.error) && (
          <ProblemNote error={enter.error ?? start.error ?? client.error} />
        )}
      </form>
    </Card>
  );
}
