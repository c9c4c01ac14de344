import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { clientQuery } from '../../api/queries.ts';
import { makeKey } from '../../api/send-request.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { ClientChoice, type ChosenClient } from './client-choice.tsx';
import { fileToReceive, receiveFile, type FileToReceive } from './inbox-requests.ts';

interface ReceiveDialogProps {
  dropped: readonly File[];
  /** Whoever looks at one client's things registers for that client. */
  clientId?: string;
  onClose: () => void;
}

/** Files that came in another way: for which client, and on which day they came. Where one fails the others are safe, and only it is sent again. */
export function ReceiveDialog({ dropped, clientId, onClose }: ReceiveDialogProps) {
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  const [batchId] = useState(makeKey);
  const [files, setFiles] = useState<readonly FileToReceive[]>(() => dropped.map(fileToReceive));
  const known = useQuery({ ...clientQuery(clientId ?? ''), enabled: clientId !== undefined });
  const [chosen, setChosen] = useState<ChosenClient>();
  const client = chosen ?? (known.data && { id: known.data.id, name: known.data.name });
  const [day, setDay] = useState<CalendarDate | undefined>(today);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const wrongDay = day === undefined || day > today;
  const send = useAct({
    run: async (to: { clientId: string; receivedOn: CalendarDate }) => {
      for (const one of files.filter(({ id }) => !done.has(id))) {
        await receiveFile(one, { ...to, batchId });
        setDone((before) => new Set([...before, one.id]));
      }
    },
    told: () => t('receive.told', { count: files.length }),
    onDone: onClose,
  });
  return (
    <Dialog title={t('receive.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!client || wrongDay || files.length === 0 || send.isPending) return;
          send.mutate({ clientId: client.id, receivedOn: day });
        }}
      >
        <p className="muted">{t('receive.hint')}</p>
        <div className="stack">
          <input
            ref={input}
            type="file"
            hidden
            multiple
            onChange={(event) => {
              const more = [...(event.currentTarget.files ?? [])].map(fileToReceive);
              event.currentTarget.value = '';
              setFiles((before) => [...before, ...more]);
            }}
          />
          <div>
            <Action small onClick={() => input.current?.click()}>
              {t(files.length === 0 ? 'receive.choose' : 'receive.add')}
            </Action>
          </div>
          {files.length > 0 && (
            <ul className="file-list">
              {files.map(({ id, file }) => (
                <li key={id}>
                  <span className="file-name">
                    <bdi>{file.name}</bdi> {done.has(id) && <span className="good">✓</span>}
                  </span>
                  {!done.has(id) && !send.isPending && (
                    <button
                      type="button"
                      className="close"
                      aria-label={t('receive.remove', { name: file.name })}
                      onClick={() => setFiles((before) => before.filter((one) => one.id !== id))}
                    >
                      ×
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          {tried && files.length === 0 && (
            <p className="law" role="alert">
              {t('receive.nothing')}
            </p>
          )}
        </div>
        <ClientChoice chosen={client} error={tried && !client ? t('choosing.missing') : null} onChoose={setChosen} />
        <DateField
          label={t('receive.day')}
          start={today}
          direction="back"
          error={tried && wrongDay ? t('day.later') : null}
          onChange={setDay}
        />
        {send.isPending && <p role="status">{t('receive.sending', { done: done.size, of: files.length })}</p>}
        {send.error && (
          <>
            <ProblemNote error={send.error} />
            {done.size > 0 && <p>{t('receive.kept')}</p>}
          </>
        )}
        <div className="actions">
          <Action type="submit" look="main" busy={send.isPending}>
            {t('receive.save', { count: files.length })}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
