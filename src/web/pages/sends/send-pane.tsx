import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { messagesPerObligationMax } from '../../../domain/reminder/index.ts';
import type { Sends } from '../../../http/contract/office.ts';
import { Address } from '../../design/address.tsx';
import { MessageWords } from '../../design/message-words.tsx';
import { SidePane } from '../../design/side-pane.tsx';

interface SendPaneProps {
  send: Sends['goes'][number];
  opened: boolean;
  onClose: () => void;
}

/** The message as its recipient will read it. */
export function SendPane({ send, opened, onClose }: SendPaneProps) {
  const { t } = useTranslation();
  const firstName = send.personName?.split(' ')[0];
  const title =
    send.what === 'call'
      ? t('sends.callTitle', { name: send.personName ?? send.clients[0]?.name ?? '' })
      : firstName === undefined
        ? t('sends.readsUnnamed')
        : t('sends.reads', { name: firstName });
  return (
    <SidePane
      title={title}
      aside={<span className="tag is-action">{t(`message.channel.${send.channel}`)}</span>}
      opened={opened}
      onClose={onClose}
    >
      {send.what !== 'call' && (
        <dl className="message-head small">
          {send.to !== null && (
            <>
              <dt>{t('message.to')}</dt>
              <dd>
                <Address to={send.to} />
              </dd>
            </>
          )}
          {send.subject !== null && (
            <>
              <dt>{t('message.subject')}</dt>
              <dd>
                <b dir="auto">{send.subject}</b>
              </dd>
            </>
          )}
        </dl>
      )}
      {send.text !== null ? (
        <MessageWords text={send.text} />
      ) : (
        <p className="message-words">{t(send.what === 'call' ? 'sends.callWords' : 'sends.noWords')}</p>
      )}
      {send.what === 'call' && send.to !== null && (
        <p>
          <a className="link" href={`tel:${send.to.replaceAll(' ', '')}`}>
            {send.to}
          </a>
        </p>
      )}
      <div className="small muted pane-foot">
        {send.what !== 'call' && (
          <span>
            {t(`sends.what.${send.what}`)}, {t('sends.oneOf', { number: send.numberOf, max: messagesPerObligationMax })}
          </span>
        )}
        {send.clients.map(({ id, name }) => (
          <Link key={id} to="/clients/$clientId" params={{ clientId: id }} className="link">
            {t('sends.openClient', { name })}
          </Link>
        ))}
      </div>
    </SidePane>
  );
}
