import { Radio, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsQuery } from '../../api/queries.ts';

const shownMost = 8;

export interface ChosenClient {
  id: string;
  name: string;
}

interface ClientChoiceProps {
  chosen: ChosenClient | undefined;
  error: string | null;
  onChoose: (client: ChosenClient) => void;
}

/** A client by some of the name, among those that fit. */
export function ClientChoice({ chosen, error, onChoose }: ClientChoiceProps) {
  const { t } = useTranslation('inbox');
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const query = useInfiniteQuery({
    ...clientsQuery({ filter: 'all', search, sort: 'name' }),
    placeholderData: keepPreviousData,
  });
  const found = query.data?.pages.flatMap((page) => page.clients).slice(0, shownMost) ?? [];
  return (
    <>
      <TextInput
        label={t('choosing.field')}
        description={t('choosing.hint')}
        type="search"
        autoComplete="off"
        data-autofocus={chosen === undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 && query.data ? (
        <p role="status">{t('choosing.none')}</p>
      ) : (
        <Radio.Group
          label={t('choosing.found')}
          value={chosen?.id ?? null}
          error={error}
          onChange={(id) => {
            const client = found.find((one) => one.id === id);
            if (client) onChoose({ id: client.id, name: client.name });
          }}
        >
          {found.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} mt={8} />
          ))}
        </Radio.Group>
      )}
    </>
  );
}
