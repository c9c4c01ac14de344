import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyList } from '../../../http/contract/access.ts';
import { sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useTell } from '../../shell/undo-bar.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { oslo } from '../../words/oslo-date.ts';
import { PasskeyDialog } from './passkey-dialog.tsx';

/** The signed-in person's own ways in. */
export function PasskeyCard() {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const [making, setMaking] = useState(false);
  const query = useQuery({
    queryKey: ['passkeys'],
    queryFn: ({ signal }) => sendRequest<PasskeyList>('/api/passkeys', { signal }),
  });
  const remove = useMutation({
    mutationFn: ({ id }: PasskeyList['passkeys'][number]) => sendRequest(`/api/passkeys/${id}`, { method: 'DELETE' }),
    onSuccess: (_answer, { name }) => tell({ words: t('people.passkeys.removed', { name }) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['passkeys'] }),
  });
  return (
    <Card title={t('people.passkeys.title')}>
      <Loaded query={query} lines={1}>
        {({ passkeys }) => (
          <ul className="rows">
            {passkeys.map((passkey) => (
              <li key={passkey.id}>
                <div className="grow">
                  <bdi>{passkey.name}</bdi>
                  <div className="under">
                    {t('people.passkeys.since', { date: formats.shortDate(oslo(passkey.createdAt)) })}
                  </div>
                </div>
                <Action
                  small
                  look="quiet"
                  label={t('people.passkeys.removeOne', { name: passkey.name })}
                  onClick={() => remove.mutate(passkey)}
                >
                  {t('people.passkeys.remove')}
                </Action>
              </li>
            ))}
            {passkeys.length === 0 && <li className="muted">{t('people.passkeys.none')}</li>}
          </ul>
        )}
      </Loaded>
      <div className="card-foot">
        {remove.error && <ProblemNote error={remove.error} />}
        <p>{'PublicKeyCredential' in window ? t('people.passkeys.hint') : t('people.passkeys.unsupported')}</p>
        {'PublicKeyCredential' in window && (
          <Action small onClick={() => setMaking(true)}>
            {t('people.passkeys.add')}
          </Action>
        )}
      </div>
      {making && <PasskeyDialog onClose={() => setMaking(false)} />}
    </Card>
  );
}
