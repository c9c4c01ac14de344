import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaysIn } from '../../../http/contract/ways-in.ts';
import { post } from '../../api/send-request.ts';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { DeliveryKeys } from '../../ways/delivery-keys.tsx';
import { MailAddress } from '../../ways/mail-address.tsx';
import { waysInQuery } from '../../ways/ways-requests.ts';
import { useLeads } from './use-leads.ts';
import '../../ways/ways.css';

/** How material comes in besides the clients' own pages, what happens to it by rule, and whether a virus scan looks at it. */
export function WaysInCard() {
  const { t } = useTranslation();
  const leads = useLeads();
  const query = useQuery(waysInQuery);
  return (
    <Card title={t('ways.in.title')}>
      <div className="card-body form">
        <MailAddress />
        {leads && <DeliveryKeys />}
        <Loaded query={query} lines={2}>
          {(waysIn) => (
            <>
              {leads ? (
                <RulesForm waysIn={waysIn} />
              ) : (
                <p>{t(waysIn.passByRule ? 'ways.in.passes' : 'ways.in.waits')}</p>
              )}
              <p className="muted">{t(waysIn.virusScan ? 'ways.in.scanned' : 'ways.in.notScanned')}</p>
            </>
          )}
        </Loaded>
      </div>
    </Card>
  );
}

const gigabytesMax = 100_000;

function RulesForm({ waysIn }: { waysIn: WaysIn }) {
  const { t } = useTranslation();
  const [passByRule, setPassByRule] = useState(waysIn.passByRule);
  const [quota, setQuota] = useState(String(waysIn.clientQuotaGigabytes));
  const clientQuotaGigabytes = /^[\d\s]{1,9}$/.test(quota) ? Number(quota.replace(/\s/g, '')) : 0;
  const quotaRight = clientQuotaGigabytes >= 1 && clientQuotaGigabytes <= gigabytesMax;
  const save = useAct({
    run: () => post('/api/office/ways-in', { passByRule, clientQuotaGigabytes }),
    told: () => t('ways.in.saved'),
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (quotaRight && !save.isPending) save.mutate();
      }}
    >
      <Checkbox
        label={t('ways.in.pass')}
        description={t('ways.in.passHint')}
        checked={passByRule}
        onChange={(event) => setPassByRule(event.currentTarget.checked)}
      />
      <TextInput
        label={t('ways.in.quota')}
        description={t('ways.in.quotaHint')}
        inputMode="numeric"
        maxLength={9}
        value={quota}
        error={quotaRight ? null : t('ways.in.quotaWrong')}
        onChange={(event) => setQuota(event.currentTarget.value)}
      />
      {save.error && <ProblemNote error={save.error} />}
      <div className="actions">
        <Action type="submit" busy={save.isPending}>
          {t('ways.in.save')}
        </Action>
      </div>
    </form>
  );
}
