import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDevice } from '../../../texts/format-device.ts';
import { post, sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useTell } from '../../shell/undo-bar.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { sessionsQuery, type OneSession } from './access-requests.ts';

/** Where the person is signed in, this browser first; each can be ended, and all. */
export function SessionsCard() {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const query = useQuery(sessionsQuery);
  const nameOf = ({ device }: OneSession): string => formatDevice(device, formats.language);
  const end = useMutation({
    mutationFn: ({ id }: OneSession) => sendRequest(`/api/sessions/${id}`, { method: 'DELETE' }),
    onSuccess: (_answer, session) => tell({ words: t('sessions.ended', { device: nameOf(session) }) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const endAll = useMutation({
    mutationFn: () => post('/api/sessions/end-all'),
    onSuccess: () => window.location.replace('/sign-in'),
  });
  const factsOf = ({ way, seenAt, openedAt }: OneSession): string => {
    const at = seenAt ?? openedAt;
    const seen = t('sessions.seen', { day: formats.dayAt(at), time: formats.time(at) });
    return way === null ? seen : `${t(`sessions.ways.${way}`)} · ${seen}`;
  };
  return (
    <Card title={t('sessions.title')}>
      <Loaded query={query} lines={2}>
        {({ sessions }) => (
          <ul className="rows">
            {sessions.map((session) => (
              <li key={session.id}>
                <div className="grow">
                  <b>{nameOf(session)}</b>{' '}
                  {session.isThis && <span className="tag is-action">{t('sessions.here')}</span>}
                  <div className="under">{factsOf(session)}</div>
                </div>
                {!session.isThis && (
                  <Action
                    small
                    look="quiet"
                    label={t('sessions.endOne', { device: nameOf(session) })}
                    onClick={() => end.mutate(session)}
                  >
                    {t('sessions.end')}
                  </Action>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <div className="card-foot">
        {(end.error ?? endAll.error) && <ProblemNote error={end.error ?? endAll.error!} />}
        <p>{t('sessions.hint')}</p>
        <Action small busy={endAll.isPending} onClick={() => endAll.mutate()}>
          {t('sessions.endAll')}
        </Action>
      </div>
    </Card>
  );
}
