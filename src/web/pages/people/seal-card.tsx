import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealView } from '../../../http/contract/seal.ts';
import { sendRequest } from '../../api/send-request.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { oslo } from '../../words/oslo-date.ts';
import { useFormats } from '../../words/use-formats.ts';
import { SealDialog } from './seal-dialog.tsx';
import { useLeads } from './use-leads.ts';

type Seal = SealView['earlier'][number];

/** What the office's agreements are sealed with: the fingerprint is what a client can hold a seal against. */
export function SealCard() {
  const { t } = useTranslation();
  const leads = useLeads();
  const [taking, setTaking] = useState(false);
  const query = useQuery({
    queryKey: ['seal'],
    queryFn: ({ signal }) => sendRequest<SealView>('/api/office/seal', { signal }),
  });
  return (
    <Card title={t('people.seal.title')}>
      <Loaded query={query} lines={2}>
        {({ seal, earlier }) => (
          <div className="card-body">
            {seal === null ? <p className="muted">{t('people.seal.none')}</p> : <SealFacts seal={seal} />}
            {earlier.length > 0 && (
              <details>
                <summary>{t('people.seal.earlier', { count: earlier.length })}</summary>
                {earlier.map((one) => (
                  <SealFacts key={one.fingerprint} seal={one} />
                ))}
              </details>
            )}
          </div>
        )}
      </Loaded>
      <div className="card-foot">
        <p>{t('people.seal.hint')}</p>
        {leads && (
          <Action small onClick={() => setTaking(true)}>
            {t('people.seal.own')}
          </Action>
        )}
      </div>
      {taking && <SealDialog onClose={() => setTaking(false)} />}
    </Card>
  );
}

function SealFacts({ seal }: { seal: Seal }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { fingerprint, subject, issuer, validTo, retiredAt } = seal;
  return (
    <dl className="figures">
      <dt>{t('people.seal.fingerprint')}</dt>
      <dd className="fingerprint">{inGroups(fingerprint)}</dd>
      <dt>{t('people.seal.subject')}</dt>
      <dd>
        <bdi>{subject}</bdi>
      </dd>
      <dt>{t('people.seal.issuer')}</dt>
      <dd>
        <bdi>{issuer ?? t('people.seal.itself')}</bdi>
      </dd>
      <dt>{t(retiredAt === null ? 'people.seal.validTo' : 'people.seal.usedTo')}</dt>
      <dd>{formats.date(oslo(retiredAt ?? validTo))}</dd>
    </dl>
  );
}

/** `3f9a 01bc …`: read aloud or compared four by four. */
function inGroups(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
}
