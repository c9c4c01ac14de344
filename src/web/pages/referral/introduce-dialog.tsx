import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { MessageWords } from '../../design/message-words.tsx';
import { ProblemNote } from '../../design/problem-note.tsx';
import { introduceClient, introductionQuery } from './referral-requests.ts';

interface IntroduceDialogProps {
  clientId: string;
  partnerId: string;
  /** Where the mail that did not arrive went; null where it is the first. */
  earlierTo: string | null;
  onClose: () => void;
}

/** The mail to another office, word for word. What is shown is what is sent: where something has changed, it is read again first. */
export function IntroduceDialog({ clientId, partnerId, earlierTo, onClose }: IntroduceDialogProps) {
  const { t } = useTranslation('referral');
  const { t: shared } = useTranslation();
  const query = useQuery(introductionQuery(clientId, partnerId));
  const send = useAct({ run: introduceClient, told: () => t('introduce.sent'), onDone: onClose });
  const title = query.data
    ? t('introduce.dialog', { name: query.data.toName, address: query.data.toAddress })
    : t('introduce.title');
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Loaded query={query} lines={6}>
        {({ subject, text, sha256, toAddress }) => (
          <div className="form">
            {earlierTo !== null && (
              <p className="note-line">
                {t(earlierTo === toAddress ? 'introduce.insteadSame' : 'introduce.instead', {
                  was: earlierTo,
                  now: toAddress,
                })}
              </p>
            )}
            <p>
              <b>{t('introduce.subject')}:</b> <bdi>{subject}</bdi>
            </p>
            <div className="referral-mail">
              <MessageWords text={text} />
            </div>
            {send.error && <ProblemNote error={send.error} />}
            <div className="actions">
              <Action
                look="main"
                busy={send.isPending}
                onClick={() => {
                  if (!send.isPending) send.mutate({ clientId, partnerId, sha256 });
                }}
              >
                {t('introduce.send')}
              </Action>
              <Action onClick={onClose}>{shared('shell.cancel')}</Action>
            </div>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}
