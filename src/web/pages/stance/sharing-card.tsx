import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { forgetSelfTest, shareStance, type StanceView } from './stance-requests.ts';

/** What the managers may see: nothing, until one says so. */
export function SharingCard({ view: { selfTest, shared, figures } }: { view: StanceView }) {
  const { t } = useTranslation('stance');
  const share = useAct({ run: shareStance, told: () => t('sharing.saved') });
  const forget = useAct({ run: forgetSelfTest, told: () => t('sharing.forgotten') });
  /** What was asked for and is not known to be done yet. */
  const [wanted, setWanted] = useState<Partial<typeof shared>>({});
  const shown = { ...shared, ...wanted };
  const ask = (shares: Partial<typeof shared>): void => {
    setWanted(shares);
    share.mutate(shares, { onSettled: () => setWanted({}) });
  };
  return (
    <Card title={t('sharing.title')}>
      <div className="card-body form">
        <p className="small muted">{t('sharing.intro')}</p>
        <Checkbox
          label={t('sharing.selfTest')}
          checked={shown.selfTest}
          disabled={selfTest === null}
          onChange={(event) => ask({ selfTest: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('sharing.evenings')}
          checked={shown.evenings}
          disabled={figures === null}
          onChange={(event) => ask({ evenings: event.currentTarget.checked })}
        />
        {selfTest !== null && (
          <div className="actions">
            <Action small busy={forget.isPending} onClick={() => forget.mutate()}>
              {t('sharing.forget')}
            </Action>
          </div>
        )}
        {(share.error ?? forget.error) && <ProblemNote error={share.error ?? forget.error} />}
      </div>
    </Card>
  );
}
