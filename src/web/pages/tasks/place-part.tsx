import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrivalView } from '../../../http/contract/office.ts';
import { arrivalsQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { PlaceDialog } from '../../intake/place-dialog.tsx';
import { useKeys } from '../../keys/use-keys.ts';

/** The client's files without a place; L puts the first one in place, then the next. */
export function PlacePart({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const query = useQuery(arrivalsQuery(clientId));
  const [placing, setPlacing] = useState<ArrivalView>();
  const unplaced = query.data?.arrivals.filter(({ obligationId }) => obligationId === null) ?? [];
  useKeys([{ key: 'l', words: t('client.keys.place'), run: () => setPlacing(unplaced[0]) }]);
  return (
    <Loaded query={query} lines={2}>
      {({ places }) => (
        <>
          <ul className="file-list">
            {unplaced.map((arrival, index) => (
              <li key={arrival.id}>
                <a
                  href={`/api/office/files/${arrival.id}`}
                  target="_blank"
                  rel="noopener noreferrer"
                  className="link file-name"
                  aria-label={t('client.arrivals.open', { name: arrival.name })}
                >
                  <bdi>{arrival.name}</bdi>
                </a>
                <Action
                  small
                  {...(index === 0 ? { look: 'main', hint: 'L' } : {})}
                  label={`${t('client.arrivals.place')}: ${arrival.name}`}
                  onClick={() => setPlacing(arrival)}
                >
                  {t('client.arrivals.place')}
                </Action>
              </li>
            ))}
          </ul>
          <div>
            <LinkAction to="/inbox" search={{ client: clientId, show: 'unplaced' }} small>
              {t('tasks.openInbox')}
            </LinkAction>
          </div>
          {placing && <PlaceDialog arrival={placing} places={places} onClose={() => setPlacing(undefined)} />}
        </>
      )}
    </Loaded>
  );
}
