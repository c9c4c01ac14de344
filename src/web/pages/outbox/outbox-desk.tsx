import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outbox } from '../../../http/contract/office.ts';
import { Action } from '../../design/action.tsx';
import { EmptyNote } from '../../design/empty-note.tsx';
import { LinkAction } from '../../design/link-action.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useRowKeys } from '../../keys/use-row-keys.ts';
import { MessagePane } from './message-pane.tsx';
import { OutboxTable } from './outbox-table.tsx';
import { ResendDialog } from './resend-dialog.tsx';

interface OutboxDeskProps {
  messages: Outbox['messages'];
  /** No filter holds anything back. */
  everything: boolean;
  more: (() => void) | undefined;
}

/** The messages to the left, newest first; the chosen one's words and fate to the right. */
export function OutboxDesk({ messages, everything, more }: OutboxDeskProps) {
  const { t } = useTranslation();
  const [chosenId, choose] = useRowKeys(messages.map(({ id }) => id));
  const [opened, setOpened] = useState(false);
  const [resending, setResending] = useState(false);
  const chosen = messages.find(({ id }) => id === chosenId) ?? messages[0];
  useKeys([
    { key: 'Enter', words: t('keys.open'), run: () => setOpened(true) },
    { key: 'r', words: t('outbox.keys.resend'), run: () => chosen?.mayResend && setResending(true) },
  ]);
  if (!chosen) {
    return (
      <div className="card">
        <EmptyNote words={t(everything ? 'outbox.none' : 'outbox.noneFound')}>
          {everything && <LinkAction to="/sends">{t('silence.look')}</LinkAction>}
        </EmptyNote>
      </div>
    );
  }
  return (
    <div className="desk">
      <div className="card">
        <OutboxTable
          messages={messages}
          chosen={chosen}
          onChoose={(id) => {
            choose(id);
            setOpened(true);
          }}
        />
        {more && (
          <div className="card-foot">
            <Action small onClick={more}>
              {t('shell.showMore')}
            </Action>
          </div>
        )}
      </div>
      <MessagePane
        row={chosen}
        opened={opened}
        onClose={() => setOpened(false)}
        onResend={() => {
          setOpened(false);
          setResending(true);
        }}
      />
      {resending && chosen.mayResend && <ResendDialog message={chosen} onClose={() => setResending(false)} />}
    </div>
  );
}
