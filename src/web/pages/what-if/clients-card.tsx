import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { ClientRow, type ClientWish } from './client-row.tsx';
import type { WishableClient } from './what-if-requests.ts';
import type { WishedFor } from './wishes-place.ts';

interface ClientsCardProps {
  clients: readonly WishableClient[];
  wished: WishedFor;
  onChange: (wished: WishedFor) => void;
}

const shownFirst = 6;
const shownMore = 30;

/** Who comes in time or leaves: those who weigh most first. */
export function ClientsCard({ clients, wished, onChange }: ClientsCardProps) {
  const { t, i18n } = useTranslation('whatIf');
  const [shown, setShown] = useState(shownFirst);
  const [sought, setSought] = useState('');
  const lower = (text: string): string => text.toLocaleLowerCase(i18n.language);
  const isWished = ({ clientId }: WishableClient): boolean =>
    wished.onTime.includes(clientId) || wished.gone.includes(clientId);
  const found = clients.filter(({ name }) => lower(name).includes(lower(sought.trim())));
  // What a link wishes for is seen, wherever in the list it stands.
  const listed = found.filter((client, place) => place < shown || isWished(client));
  const choose = (clientId: string, wish: ClientWish): void => {
    const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== clientId);
    onChange({
      ...wished,
      onTime: [...without(wished.onTime), ...(wish === 'onTime' ? [clientId] : [])],
      gone: [...without(wished.gone), ...(wish === 'gone' ? [clientId] : [])],
    });
  };
  const wishOf = (clientId: string): ClientWish => {
    if (wished.gone.includes(clientId)) return 'gone';
    return wished.onTime.includes(clientId) ? 'onTime' : 'expected';
  };
  return (
    <Card title={t('clients.title')} aside={clients.length > 0 && t('clients.note')}>
      {clients.length === 0 && <EmptyNote words={t('clients.none')} />}
      {clients.length > shownFirst && (
        <div className="card-body">
          <TextInput
            label={t('clients.find')}
            value={sought}
            autoComplete="off"
            onChange={(event) => setSought(event.currentTarget.value)}
          />
        </div>
      )}
      <ul className="what-if-clients">
        {listed.map((client) => (
          <ClientRow
            key={client.clientId}
            client={client}
            wish={wishOf(client.clientId)}
            onChoose={(wish) => choose(client.clientId, wish)}
          />
        ))}
      </ul>
      {clients.length > 0 && found.length === 0 && <p className="card-body muted">{t('clients.noneFound')}</p>}
      {found.length > listed.length && (
        <div className="card-foot">
          <Action small onClick={() => setShown((before) => before + shownMore)}>
            {t('clients.more', { count: Math.min(shownMore, found.length - listed.length) })}
          </Action>
        </div>
      )}
    </Card>
  );
}
