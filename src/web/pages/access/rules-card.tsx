import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { useAct } from '../../api/use-act.ts';
import { Card } from '../../design/card.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { rulesQuery } from './access-requests.ts';
import { IdleDays } from './idle-days.tsx';

/** What the office asks of those who sign in. An owner changes it; managers read it. */
export function RulesCard() {
  const { t } = useTranslation('access');
  const { staff } = useSession();
  const query = useQuery(rulesQuery);
  const [wanted, setWanted] = useState<boolean>();
  const change = useAct({
    run: (secondFactorForLeaders: boolean) => post('/api/office/sign-in-rules', { secondFactorForLeaders }),
    told: (isOn) => t(isOn ? 'rules.on' : 'rules.off'),
  });
  return (
    <Card title={t('rules.title')}>
      <Loaded query={query} lines={1}>
        {({ secondFactorForLeaders, idleDays }) => (
          <div className="card-body form">
            {staff.role === 'owner' ? (
              <Checkbox
                label={t('rules.leaders')}
                description={t('rules.leadersHint')}
                checked={wanted ?? secondFactorForLeaders}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked;
                  setWanted(isOn);
                  change.mutate(isOn, { onSettled: () => setWanted(undefined) });
                }}
              />
            ) : (
              <p>{t(secondFactorForLeaders ? 'rules.isOn' : 'rules.isOff')}</p>
            )}
            {change.error && <ProblemNote error={change.error} />}
            {staff.role === 'owner' ? <IdleDays days={idleDays} /> : <p>{t('rules.idle', { count: idleDays })}</p>}
          </div>
        )}
      </Loaded>
      <div className="card-foot">
        <Link to="/office-record" className="link">
          {t('rules.record')}
        </Link>
        {staff.role === 'owner' && (
          <Link to="/operator" className="link">
            {t('rules.operator')}
          </Link>
        )}
      </div>
    </Card>
  );
}
