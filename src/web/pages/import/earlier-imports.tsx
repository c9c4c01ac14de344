import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportList } from '../../../http/contract/office.ts';
import { sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { oslo } from '../../words/oslo-date.ts';
import { UndoImportDialog } from './undo-import-dialog.tsx';

/** What was brought in before, and whether it can still be taken back. Shown only when there is any. */
export function EarlierImports() {
  const { t } = useTranslation();
  const formats = useFormats();
  const [undoing, setUndoing] = useState<ImportList['imports'][number]>();
  const query = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => sendRequest<ImportList>('/api/office/imports', { signal }),
  });
  const imports = query.data?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <Card title={t('imports.earlier.title')}>
      <ul className="rows">
        {imports.map((one) => (
          <li key={one.id}>
            <div className="grow">
              {t(`imports.earlier.${one.kind}`, { count: one.clients })}
              <div className="under">
                {formats.shortDate(oslo(one.madeAt))} {formats.time(one.madeAt)}
                {one.madeBy !== null && <>, {one.madeBy}</>}
              </div>
            </div>
            {one.undoneAt !== null ? (
              <span className="tag">{t('imports.earlier.undone')}</span>
            ) : (
              one.mayUndo && (
                <Action small onClick={() => setUndoing(one)}>
                  {t('shell.undo')}
                </Action>
              )
            )}
          </li>
        ))}
      </ul>
      {undoing !== undefined && (
        <UndoImportDialog importId={undoing.id} kind={undoing.kind} onClose={() => setUndoing(undefined)} />
      )}
    </Card>
  );
}
