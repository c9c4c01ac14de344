import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeAddress } from '../../http/contract/ways-in.ts';
import { post } from '../api/send-request.ts';
import { useAct } from '../api/use-act.ts';
import { Action } from '../design/action.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Loaded } from '../design/loaded.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useSession } from '../shell/use-session.ts';
import { useCopy } from './use-copy.ts';
import { addressPath, addressQuery } from './ways-requests.ts';

/** Where mail for a client goes, or, without a client, where staff forward to: to copy, and to replace where it gets what it should not. */
export function MailAddress({ clientId }: { clientId?: string }) {
  const { t } = useTranslation();
  const query = useQuery(addressQuery(clientId));
  const whose = clientId === undefined ? 'office' : 'client';
  return (
    <Loaded query={query} lines={1}>
      {({ address }) => (
        <div className="way">
          <h3>{t(`ways.address.${whose}`)}</h3>
          {address === null ? (
            <p className="muted">{t('ways.address.none')}</p>
          ) : (
            <>
              <AddressLine address={address} clientId={clientId} />
              <p className="under">{t(`ways.address.${whose}Hint`)}</p>
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}

function AddressLine({ address, clientId }: { address: string; clientId: string | undefined }) {
  const { t } = useTranslation();
  const copy = useCopy();
  const { staff } = useSession();
  const [replacing, setReplacing] = useState(false);
  return (
    <div className="way-line">
      <code className="grow">{address}</code>
      <Action
        small
        label={t('ways.address.copyOne', { address })}
        onClick={() => copy(address, t('ways.address.copied'))}
      >
        {t('ways.address.copy')}
      </Action>
      {staff.role !== 'assistant' && (
        <Action small look="quiet" onClick={() => setReplacing(true)}>
          {t('ways.address.replace')}
        </Action>
      )}
      {replacing && <ReplaceDialog clientId={clientId} onClose={() => setReplacing(false)} />}
    </div>
  );
}

function ReplaceDialog({ clientId, onClose }: { clientId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const replace = useAct({
    run: () => post<IntakeAddress>(addressPath(clientId, '/replace')),
    told: (_input, { address }) => t('ways.address.replaced', { address: address ?? '' }),
    onDone: onClose,
  });
  return (
    <Dialog title={t('ways.address.replaceTitle')} onClose={onClose}>
      <div className="form">
        <p>{t('ways.address.replaceWords')}</p>
        {replace.error && <ProblemNote error={replace.error} />}
        <div className="actions">
          <Action look="main" busy={replace.isPending} onClick={() => replace.mutate()}>
            {t('ways.address.replace')}
          </Action>
          <Action onClick={onClose}>{t('shell.cancel')}</Action>
        </div>
      </div>
    </Dialog>
  );
}
