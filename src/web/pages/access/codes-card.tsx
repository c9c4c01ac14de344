import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { useTell } from '../../shell/undo-bar.tsx';
import { oslo } from '../../words/oslo-date.ts';
import { useFormats } from '../../words/use-formats.ts';
import { secondFactorQuery } from './access-requests.ts';
import { ProofDialog } from './proof-dialog.tsx';
import { SetUpCodes } from './set-up-codes.tsx';

/** Codes from an app: set up, renewed, taken away. */
export function CodesCard() {
  const { t } = useTranslation('access');
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const query = useQuery(secondFactorQuery);
  const [open, setOpen] = useState<'set-up' | 'renew' | 'remove'>();
  const close = (): void => {
    setOpen(undefined);
    void client.invalidateQueries({ queryKey: ['second-factor'] });
  };
  return (
    <Card title={t('codes.title')}>
      <Loaded query={query} lines={2}>
        {({ setUpAt, recoveryCodesLeft, required }) => (
          <>
            <div className="card-body">
              {setUpAt === null ? (
                <p>{t('codes.off')}</p>
              ) : (
                <p>
                  {t('codes.on', { date: formats.dayMonthYear(oslo(setUpAt)) })}{' '}
                  {t('codes.left', { count: recoveryCodesLeft })}
                </p>
              )}
              {required && <p className="muted">{t('codes.required')}</p>}
            </div>
            <div className="card-foot">
              {setUpAt === null ? (
                <Action small onClick={() => setOpen('set-up')}>
                  {t('codes.setUp')}
                </Action>
              ) : (
                <div className="actions">
                  <Action small onClick={() => setOpen('renew')}>
                    {t('codes.renew')}
                  </Action>
                  <Action small look="quiet" onClick={() => setOpen('remove')}>
                    {t('codes.remove')}
                  </Action>
                </div>
              )}
            </div>
          </>
        )}
      </Loaded>
      {open === 'set-up' && (
        <Dialog title={t('codes.setUpTitle')} onClose={close}>
          <SetUpCodes
            onDone={() => {
              tell({ words: t('codes.done') });
              close();
            }}
          />
        </Dialog>
      )}
      {(open === 'renew' || open === 'remove') && <ProofDialog what={open} onClose={close} />}
    </Card>
  );
}
