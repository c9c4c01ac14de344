import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Outbox } from '../../../http/contract/office.ts';
import { outboxMessageQuery } from '../../api/queries.ts';
import { Action } from '../../design/action.tsx';
import { Address } from '../../design/address.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { MessageWords } from '../../design/message-words.tsx';
import { SidePane } from '../../design/side-pane.tsx';
import { useFormats } from '../../words/use-formats.ts';
import { oslo } from '../../words/oslo-date.ts';
import { StatusTag } from './status-tag.tsx';

interface MessagePaneProps {
  row: Outbox['messages'][number];
  opened: boolean;
  onClose: () => void;
  onResend: () => void;
}

/** One message: what became of it, what the server answered, its exact words. */
export function MessagePane({ row, opened, onClose, onResend }: MessagePaneProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const query = useQuery(outboxMessageQuery(row.id));
  const explained = row.bounced ? t('outbox.bouncedWords') : t(`outbox.explained.${row.status}`);
  const sad = row.bounced || row.status === 'failed' || row.status === 'in-doubt';
  return (
    <SidePane
      title={row.subject === '' ? t('outbox.noSubject') : row.subject}
      aside={<StatusTag row={row} />}
      opened={opened}
      onClose={onClose}
    >
      <div className={sad ? 'note-line is-late' : 'note-line'}>
        {explained} {row.status === 'in-doubt' && !row.mayResend && t('outbox.resentAlready')}
      </div>
      {row.mayResend && (
        <div className="actions pane-actions">
          <Action look="main" hint="R" onClick={onResend}>
            {t('outbox.resend')}
          </Action>
        </div>
      )}
      <dl className="message-head small">
        <dt>{t('message.to')}</dt>
        <dd>
          <Address to={row.to} />, {t(`message.channel.${row.channel}`)}
        </dd>
        <dt>{t('outbox.planned')}</dt>
        <dd>{formats.shortDate(row.plannedOn)}</dd>
        {row.answeredAt !== null && (
          <>
            <dt>{t('outbox.answered')}</dt>
            <dd>
              {formats.shortDate(oslo(row.answeredAt))} {formats.time(row.answeredAt)}
            </dd>
          </>
        )}
        {row.answer !== null && (
          <>
            <dt>{t('outbox.answer')}</dt>
            <dd>
              <code>{row.answer}</code>
            </dd>
          </>
        )}
        {query.data && query.data.replyTo !== '' && (
          <>
            <dt>{t('outbox.replyTo')}</dt>
            <dd>{query.data.replyTo}</dd>
          </>
        )}
      </dl>
      <Loaded query={query} lines={4}>
        {(message) => <MessageWords text={message.text} />}
      </Loaded>
      {row.channel === 'email' && (
        <p className="small pane-foot">
          <a className="link" href={`/api/office/outbox/${row.id}/eml`} download>
            {t('outbox.file')}
          </a>
        </p>
      )}
    </SidePane>
  );
}
