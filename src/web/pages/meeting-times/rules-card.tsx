import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRules } from '../../../domain/meeting/index.ts';
import { Action } from '../../design/action.tsx';
import { Card } from '../../design/card.tsx';
import { useLeads } from '../people/use-leads.ts';
import { RulesDialog } from './rules-dialog.tsx';
import { useRuleSentences } from './use-rule-sentences.ts';

/** What the office has decided about times, a sentence for each rule. Owners and managers change it. */
export function RulesCard({ rules }: { rules: MeetingRules }) {
  const { t } = useTranslation('meetingTimes');
  const leads = useLeads();
  const sentences = useRuleSentences(rules);
  const [changing, setChanging] = useState(false);
  return (
    <Card
      title={t('rules.title')}
      aside={
        leads && (
          <Action small label={t('rules.changeAll')} onClick={() => setChanging(true)}>
            {t('change')}
          </Action>
        )
      }
    >
      <ul className="rows">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="card-foot">{t(leads ? 'rules.always' : 'rules.alwaysAndWho')}</p>
      {changing && <RulesDialog rules={rules} onClose={() => setChanging(false)} />}
    </Card>
  );
}
