import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendRequest } from '../api/send-request.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Loaded } from '../design/loaded.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { oslo } from '../words/oslo-date.ts';
import { useFormats } from '../words/use-formats.ts';
import { KeyDialog } from './key-dialog.tsx';
import { deliveryKeysQuery, type DeliveryKey } from './ways-requests.ts';

/** The keys by which other systems deliver, those of one client or all of the office's; for whoever leads. */
export function DeliveryKeys({ clientId }: { clientId?: string }) {
  const { t } = useTranslation();
  const query = useQuery(deliveryKeysQuery);
  const [making, setMaking] = useState(false);
  const revoke = useAct({
    run: ({ id }: DeliveryKey) => sendRequest(`/api/office/delivery-keys/${id}`, { method: 'DELETE' }),
    told: ({ name }) => t('ways.keys.revokedTold', { name }),
  });
  return (
    <div className="way">
      <h3>{t('ways.keys.title')}</h3>
      <Loaded query={query} lines={1}>
        {({ keys }) => {
          const shown = clientId === undefined ? keys : keys.filter((key) => key.clientId === clientId);
          if (shown.length === 0) return <p className="muted">{t('ways.keys.none')}</p>;
          return (
            <ul className="way-keys">
              {shown.map((key) => (
                <KeyLine key={key.id} deliveryKey={key} named={clientId === undefined} onRevoke={revoke.mutate} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {revoke.error && <ProblemNote error={revoke.error} />}
      <p className="under">{t('ways.keys.hint')}</p>
      <div className="actions">
        <Action small onClick={() => setMaking(true)}>
          {t('ways.keys.make')}
        </Action>
      </div>
      {making && <KeyDialog clientId={clientId} onClose={() => setMaking(false)} />}
    </div>
  );
}

interface KeyLineProps {
  deliveryKey: DeliveryKey;
  /** Says which client it delivers for. */
  named: boolean;
  onRevoke: (key: DeliveryKey) => void;
}

function KeyLine({ deliveryKey, named, onRevoke }: KeyLineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { name, clientName, madeByName, madeAt, usedOn, revokedAt } = deliveryKey;
  return (
    <li className="way-line">
      <div className="grow">
        <bdi>{name}</bdi>
        {named && (
          <>
            {' · '}
            <bdi>{clientName ?? t('ways.keys.forAll')}</bdi>
          </>
        )}
        <div className="under">
          {t('ways.keys.made', { date: formats.shortDate(oslo(madeAt)), name: madeByName })} ·{' '}
          {usedOn === null ? t('ways.keys.unused') : t('ways.keys.used', { date: formats.shortDate(usedOn) })}
        </div>
      </div>
      {revokedAt === null ? (
        <Action small look="quiet" label={t('ways.keys.revokeOne', { name })} onClick={() => onRevoke(deliveryKey)}>
          {t('ways.keys.revoke')}
        </Action>
      ) : (
        <span className="muted">{t('ways.keys.revoked')}</span>
      )}
    </li>
  );
}
