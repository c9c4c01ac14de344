import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useFormats } from '../../words/use-formats.ts';
import type { ImportKind } from './import-fields.ts';
import type { Committed } from './import-requests.ts';
import { UndoImportDialog } from './undo-import-dialog.tsx';

interface DoneStepProps {
  kind: ImportKind;
  committed: Committed;
  onMore: () => void;
}

export function DoneStep({ kind, committed, onMore }: DoneStepProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { clients, duties = 0, written = 0, unwritten = 0, deliveries = 0, entries = 0, minutes = 0 } = committed;
  const formats = useFormats();
  return (
    <Card title={t('imports.done.title')}>
      <div className="card-body form" role="status">
        {kind === 'history' && <p>{t('imports.done.history', { count: deliveries })}</p>}
        {kind === 'time' && <p>{t('imports.done.time', { count: entries, hours: formats.hours(minutes) })}</p>}
        {kind === 'clients' && (
          <>
            <p>
              <b>{t('imports.done.clients', { count: clients })}</b> {t('imports.done.duties', { count: duties })}{' '}
              {written > 0 && t('imports.done.written', { count: written })}{' '}
              {unwritten > 0 && t('imports.done.unwritten', { count: unwritten })}
            </p>
            <p className="muted">{t('imports.done.noStorm')}</p>
          </>
        )}
      </div>
      <div className="card-body actions">
        {kind === 'time' ? (
          <LinkAction to="/time" look="main">
            {t('imports.done.toTime')}
          </LinkAction>
        ) : (
          <>
            <LinkAction to="/clients" look="main">
              {t('imports.done.toClients')}
            </LinkAction>
            <LinkAction to="/sends">{t('imports.done.toSends')}</LinkAction>
          </>
        )}
        <Action onClick={onMore}>{t('imports.done.more')}</Action>
        <Action look="quiet" onClick={() => setAsking(true)}>
          {t('imports.undo')}
        </Action>
      </div>
      {asking && (
        <UndoImportDialog
          kind={kind}
          importId={committed.importId}
          onClose={() => setAsking(false)}
          onUndone={onMore}
        />
      )}
    </Card>
  );
}
