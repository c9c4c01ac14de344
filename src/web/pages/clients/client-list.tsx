import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientRow } from '../../../http/contract/office.ts';
import type { ClientSearch, ClientSort } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { useSession } from '../../shell/use-session.ts';
import { Legend } from '../../taktlinje/legend.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { ClientCards } from './client-cards.tsx';
import { ClientTable } from './client-table.tsx';
import { MarkedBar } from './marked-bar.tsx';

const sorts: readonly ClientSort[] = ['cost', 'name', 'median', 'complete'];

interface ClientListProps {
  clients: readonly ClientRow[];
  search: ClientSearch;
  /** How many clients the office has; undefined until they are counted. */
  everyone: number | undefined;
  onChange: (next: Partial<ClientSearch>) => void;
  more: (() => void) | undefined;
}

export function ClientList({ clients, search, everyone, onChange, more }: ClientListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const { office } = useSession();
  const [chosen, choose] = useRowKeys(clients.map((client) => client.id));
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = (id: string): void =>
    setMarked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  useKeys([
    {
      key: 'Enter',
      words: t('keys.open'),
      run: () => chosen && void navigate({ to: '/clients/$clientId', params: { clientId: chosen } }),
    },
    { key: 'x', words: t('keys.mark'), run: () => chosen && mark(chosen) },
    {
      key: 's',
      words: t('keys.sort'),
      run: () => onChange({ sort: sorts[(sorts.indexOf(search.sort) + 1) % sorts.length]! }),
    },
  ]);
  if (everyone === 0) {
    return (
      <div className="card">
        <EmptyNote words={t('clients.none')}>
          <LinkAction to="/import" look="main">
            {t('clients.import')}
          </LinkAction>
        </EmptyNote>
      </div>
    );
  }
  if (clients.length === 0) {
    return (
      <div className="card">
        <EmptyNote words={t('clients.noneFound')}>
          <Action onClick={() => onChange({ filter: 'all', search: '' })}>{t('clients.showEveryone')}</Action>
        </EmptyNote>
      </div>
    );
  }
  const markedOnes = clients.filter(({ id }) => marked.has(id));
  const parts = { clients, marked, chosen, onMark: mark, onChoose: choose };
  return (
    <>
      <div className="card client-list">
        <ClientTable {...parts} sort={search.sort} onSort={(sort) => onChange({ sort })} />
        <ClientCards clients={clients} />
        {more && (
          <div className="card-foot">
            <Action small onClick={more}>
              {t('shell.showMore')}
            </Action>
            {clients.length}
            {search.filter === 'all' && search.search === '' && everyone !== undefined && ` / ${everyone}`}
          </div>
        )}
        <div className="card-foot">
          <Legend />
        </div>
      </div>
      <div className="below-list small muted">
        <span className="wide-only">
          <kbd>J</kbd> <kbd>K</kbd> {t('keys.previous')}/{t('keys.next')} <kbd>↵</kbd> {t('keys.open')} <kbd>X</kbd>{' '}
          {t('keys.mark')} <kbd>S</kbd> {t('keys.sort')} <kbd>1</kbd>–<kbd>6</kbd> {t('keys.filter')} <kbd>?</kbd>{' '}
          {t('keys.help')}
        </span>
        <span>{t('clients.costNote', { rate: formats.wholeKroner(office.hourlyRateOre) })}</span>
      </div>
      {markedOnes.length > 0 && <MarkedBar clients={markedOnes} onClear={() => setMarked(new Set())} />}
    </>
  );
}
