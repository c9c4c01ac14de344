import { Input, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsQuery } from '../api/queries.ts';
import { Action } from '../design/action.tsx';

export interface ChosenClient {
  id: string;
  name: string;
}

const shownMax = 6;

/** Finds one client by some letters of the name; the chosen one stands in place of the search. */
export function ClientSearch({
  chosen,
  error,
  onChoose,
}: {
  chosen: ChosenClient | undefined;
  error: string | null;
  onChoose: (client: ChosenClient | undefined) => void;
}) {
  const { t } = useTranslation('questions');
  const [text, setText] = useState('');
  const search = text.trim();
  const query = useInfiniteQuery({
    ...clientsQuery({ filter: 'all', search, sort: 'name' }),
    enabled: chosen === undefined && search !== '',
  });
  if (chosen) {
    return (
      <Input.Wrapper label={t('dialog.client')} labelElement="div">
        <div className="actions">
          <b>
            <bdi>{chosen.name}</bdi>
          </b>
          <Action small look="quiet" onClick={() => onChoose(undefined)}>
            {t('dialog.change')}
          </Action>
        </div>
      </Input.Wrapper>
    );
  }
  const found = search === '' ? undefined : query.data?.pages[0]?.clients.slice(0, shownMax);
  return (
    <div>
      <TextInput
        label={t('dialog.client')}
        description={t('dialog.clientHint')}
        type="search"
        autoComplete="off"
        data-autofocus
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = found ?? [];
          if (first) onChoose({ id: first.id, name: first.name });
        }}
      />
      <div role="status">{found?.length === 0 && <p className="small muted">{t('dialog.clientNone')}</p>}</div>
      {found !== undefined && found.length > 0 && (
        <ul className="found-clients" aria-label={t('dialog.clientFound')}>
          {found.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="chip" onClick={() => onChoose({ id, name })}>
                <bdi>{name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
