import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sends } from '../../../http/contract/office.ts';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { useToday } from '../../shell/use-session.ts';
import { SendPane } from './send-pane.tsx';
import { SendTable } from './send-table.tsx';
import { SilentCard } from './silent-card.tsx';

/** Who gets something to the left; to the right the words of the chosen one, and below them all the others with their reason. */
export function SendsDesk({ sends }: { sends: Sends }) {
  const { t } = useTranslation();
  const [chosenKey, choose] = useRowKeys(sends.goes.map(({ key }) => key));
  const today = useToday();
  const [opened, setOpened] = useState(false);
  useKeys([{ key: 'Enter', words: t('keys.open'), run: () => setOpened(true) }]);
  const chosen = sends.goes.find(({ key }) => key === chosenKey) ?? sends.goes[0];
  if (sends.goes.length === 0 && sends.silent.length === 0) {
    return (
      <div className="card">
        <EmptyNote words={t('sends.noClients')}>
          <LinkAction to="/import" look="main">
            {t('shell.import')}
          </LinkAction>
        </EmptyNote>
      </div>
    );
  }
  return (
    <div className="desk">
      <SendTable
        today={sends.onDate === today}
        goes={sends.goes}
        chosen={chosen}
        onChoose={(key) => {
          choose(key);
          setOpened(true);
        }}
      />
      <div className="stack">
        {chosen && <SendPane send={chosen} opened={opened} onClose={() => setOpened(false)} />}
        <SilentCard silent={sends.silent} />
      </div>
    </div>
  );
}
