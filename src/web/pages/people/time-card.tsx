import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../api/send-request.ts';
import { useAct } from '../../api/use-act.ts';
import { Card } from '../../design/card.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { useSession } from '../../shell/use-session.ts';
import { useLeads } from './use-leads.ts';

/** Whether hours are entered in Takt: off until somebody who leads the office turns it on. */
export function TimeCard() {
  const { t } = useTranslation();
  const { time } = useSession();
  const leads = useLeads();
  /** What was asked for and is not known to be done yet. */
  const [wanted, setWanted] = useState<boolean>();
  const change = useAct({
    run: (entry: boolean) => post('/api/office/time/settings', { entry }),
    told: (entry) => t(entry ? 'people.time.on' : 'people.time.off'),
  });
  return (
    <Card title={t('people.time.title')}>
      <div className="card-body form">
        {leads ? (
          <Checkbox
            label={t('people.time.entry')}
            description={t('people.time.hint')}
            checked={wanted ?? time.entry}
            onChange={(event) => {
              const entry = event.currentTarget.checked;
              setWanted(entry);
              change.mutate(entry, { onSettled: () => setWanted(undefined) });
            }}
          />
        ) : (
          <p>{t(time.entry ? 'people.time.isOn' : 'people.time.isOff')}</p>
        )}
        {change.error && <ProblemNote error={change.error} />}
      </div>
      <div className="card-foot">
        <Link to="/time" className="link">
          {t('people.time.open')}
        </Link>
      </div>
    </Card>
  );
}
