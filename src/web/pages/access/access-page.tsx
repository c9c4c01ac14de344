import '../../words/access-words.ts';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../design/page-head.tsx';
import { useInCharge } from '../../shell/use-session.ts';
import { PasskeyCard } from '../people/passkey-card.tsx';
import { CodesCard } from './codes-card.tsx';
import { RulesCard } from './rules-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import '../people/people.css';
import './access.css';

/** *Innlogging*: the signed-in person's own ways in and sessions, and for those in charge what the office asks for. */
export function AccessPage() {
  const { t } = useTranslation('access');
  const inCharge = useInCharge();
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')} />
      <div className="people-columns">
        <div className="stack">
          <SessionsCard />
        </div>
        <div className="stack">
          <CodesCard />
          <PasskeyCard />
          {inCharge && <RulesCard />}
        </div>
      </div>
    </>
  );
}
