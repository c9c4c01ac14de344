import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import { clientQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { DateField } from '../../design/date-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useToday } from '../../shell/use-session.ts';
import { ClientChoice, type ChosenClient } from './client-choice.tsx';
import type { FileToReceive } from './inbox-requests.ts';
import { ReceiveList } from './receive-list.tsx';
import { useReceiving } from './use-receiving.ts';

interface ReceiveDialogProps {
  files: readonly FileToReceive[];
  onAdd: (files: readonly File[]) => void;
  onRemove: (id: string) => void;
  onReceived: (ids: ReadonlySet<string>) => void;
  /** Whoever looks at one client's things registers for that client. */
  clientId?: string;
  onClose: () => void;
}

/** Files that came in another way: for which client, and on which day they came. Where one fails the others are safe, and only it is sent again. */
export function ReceiveDialog({ files, onAdd, onRemove, onReceived, clientId, onClose }: ReceiveDialogProps) {
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  const known = useQuery({ ...clientQuery(clientId ?? ''), enabled: clientId !== undefined });
  const [chosen, setChosen] = useState<ChosenClient>();
  const client = chosen ?? (known.data && { id: known.data.id, name: known.data.name });
  const [day, setDay] = useState<CalendarDate | undefined>(today);
  const [tried, setTried] = useState(false);
  const wrongDay = day === undefined || day > today;
  const { left, done, refused, send } = useReceiving(files, onReceived);
  return (
    <Dialog title={t('receive.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!client || wrongDay || left.length === 0 || send.isPending) return;
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
              const more = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              onAdd(more);
            }}
          />
          <div>
            <Action small onClick={() => input.current?.click()}>
              {t(files.length === 0 ? 'receive.choose' : 'receive.add')}
            </Action>
          </div>
          {files.length > 0 && (
            <ReceiveList files={files} done={done} refused={refused} sending={send.isPending} onRemove={onRemove} />
          )}
          {tried && left.length === 0 && (
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
        {send.isPending && (
          <p role="status">{t('receive.sending', { done: done.size, of: done.size + left.length })}</p>
        )}
        {send.error &&
          (refused.size > 0 ? (
            <p className="late" role="alert">
              {t('receive.refused', { count: refused.size })} {done.size > 0 && t('receive.kept')}
            </p>
          ) : (
            <>
              <ProblemNote error={send.error} />
              {done.size > 0 && <p>{t('receive.kept')}</p>}
            </>
          ))}
        <div className="actions">
          <Action type="submit" look="main" busy={send.isPending}>
            {t('receive.save', { count: left.length })}
          </Action>
          <Action onClick={onClose}>{shared('shell.cancel')}</Action>
        </div>
      </form>
    </Dialog>
  );
}
