import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { PaperLink } from '../../design/paper-link.tsx';
import { PaperSection } from '../../design/paper-section.tsx';
import { paperAddress, type TalkView } from './talk-requests.ts';

/** What the accountant has along; never given to the client. */
export function AccountantCard({ view: { client, accountant, language } }: { view: TalkView }) {
  const { t } = useTranslation('talk');
  return (
    <Card
      title={t('accountant.title')}
      aside={<PaperLink href={paperAddress(client.id, 'accountant')}>{t('accountant.paper')}</PaperLink>}
    >
      <div className="talk-own" lang={language}>
        {accountant.sections.map((section) => (
          // What is a table stands on the page already, or is looked up.
          <details key={section.heading} open={section.table === undefined}>
            <summary>{section.heading}</summary>
            <div className="talk-own-section">
              <PaperSection section={section} tableClass="talk-table" />
            </div>
          </details>
        ))}
      </div>
    </Card>
  );
}
