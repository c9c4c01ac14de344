import { Radio, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clientsQuery } from '../../../api/queries.ts';
import { ProblemNote } from '../../../design/problem-note.tsx';

interface ClientFieldProps {
  without: string;
  chosen: { id: string; name: string } | undefined;
  onChoose: (client: { id: string; name: string }) => void;
  error: string | null;
}

/** One client, found by a part of the name. */
export function ClientField({ without, chosen, onChoose, error }: ClientFieldProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const query = useInfiniteQuery(clientsQuery({ filter: 'all', search: search.trim(), sort: 'name' }));
  const clients = query.data?.pages.flatMap((page) => page.clients).filter(({ id }) => id !== without) ?? [];
  return (
    <div className="client-choice">
      <TextInput
        label={t('shell.searchClients')}
        type="search"
        value={search}
        autoComplete="off"
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {query.error && <ProblemNote error={query.error} again={() => void query.refetch()} />}
      <Radio.Group
        label={t('agreement.start.whichClient')}
        value={chosen?.id ?? null}
        error={error}
        onChange={(id) => {
          const found = clients.find((client) => client.id === id);
          if (found) onChoose({ id: found.id, name: found.name });
        }}
      >
        {clients.slice(0, 8).map(({ id, name }) => (
          <Radio key={id} value={id} label={name} mt={8} />
        ))}
      </Radio.Group>
    </div>
  );
}
