import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientDetail } from '../../../http/contract/office.ts';
import { Card } from '../../design/card.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useToday } from '../../shell/use-session.ts';
import { deriveBands } from '../../taktlinje/derive-bands.ts';
import { Legend } from '../../taktlinje/legend.tsx';
import { TaktlinjeLarge } from '../../taktlinje/taktlinje-large.tsx';
import { TaktlinjeTable } from '../../taktlinje/taktlinje-table.tsx';

/** The client's rhythm, as a line or as the same figures in a table. */
export function DeliveriesCard({ client }: { client: ClientDetail }) {
  const { t } = useTranslation();
  const today = useToday();
  const [table, setTable] = useState(false);
  const bands = deriveBands(client);
  const turn = (): void => setTable((before) => !before);
  useKeys(bands.length > 0 ? [{ key: 's', words: t('client.keys.table'), run: turn }] : []);
  if (bands.length === 0) {
    return (
      <Card title={t('client.deliveries')}>
        <EmptyNote words={t('client.noDeliveries')} />
      </Card>
    );
  }
  return (
    <Card
      title={t('client.deliveries')}
      aside={
        <button type="button" className="link" onClick={turn} aria-keyshortcuts="S">
          {t(table ? 'taktlinje.asLine' : 'taktlinje.asTable')}
        </button>
      }
    >
      {table ? (
        <TaktlinjeTable bands={bands} today={today} />
      ) : (
        <>
          <div className="deliveries">
            <TaktlinjeLarge bands={bands} statutory={client.statutory} today={today} />
          </div>
          <div className="card-foot">
            <Legend statutory={client.statutory.length > 0} />
          </div>
        </>
      )}
    </Card>
  );
}
