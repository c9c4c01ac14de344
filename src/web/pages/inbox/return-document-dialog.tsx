import { useTranslation } from 'react-i18next';
import type { ReturnReason } from '../../../domain/obligation/index.ts';
import type { InboxDocument, InboxItem } from '../../../http/contract/office-inbox.ts';
import type { ReturnArrival } from '../../../http/contract/office-work.ts';
import { wordsOf } from '../../../texts/words/words.ts';
import { Action } from '../../design/action.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ReturnForm } from '../../intake/return-form.tsx';
import { makeFormats, useFormats } from '../../words/use-formats.ts';
import { useToday } from '../../shell/use-session.ts';
import { proposeReturn } from './propose-return.ts';

interface ReturnDocumentDialogProps {
  item: InboxItem;
  document: InboxDocument | undefined;
  chosenFinding: string | undefined;
  onSend: (reason: ReturnArrival) => void;
  onClose: () => void;
}

/** Sends one back: reason and words are there by what was found, and can be changed. What the client reads stands beneath, in the client's language. */
export function ReturnDocumentDialog(props: ReturnDocumentDialogProps) {
  const { item, document, chosenFinding, onSend, onClose } = props;
  const { t, i18n } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const own = useFormats();
  const today = useToday();
  const language = document?.clientLanguage ?? own.language;
  const start = proposeReturn(document?.findings ?? [], chosenFinding, language);
  const exampleOf = (reason: ReturnReason): string =>
    i18n.getFixedT(language, 'inbox')(
      `returning.examples.${reason === 'other' && item.reading === 'infected' ? 'virus' : reason}`,
      {
        period: item.period ? makeFormats(language, today).period(item.period) : '',
      },
    );
  return (
    <Dialog title={shared('client.arrivals.return')} onClose={onClose} wide>
      <ReturnForm
        name={item.name}
        {...(start ? { start } : {})}
        busy={false}
        error={null}
        onSend={onSend}
        onClose={onClose}
        below={({ reason, words, setWords }) => (
          <>
            <p className="small">
              <b>{t('returning.example')}</b> <span className="muted">{exampleOf(reason)}</span>{' '}
              <Action
                small
                look="quiet"
                onClick={() => setWords([words.trim(), exampleOf(reason)].filter((part) => part !== '').join(' '))}
              >
                {t('returning.useExample')}
              </Action>
            </p>
            <div className="reads" lang={language}>
              <b className="small">{t('returning.reads')}</b>
              <p>
                {wordsOf(language).returnReasons[reason].toClient} {words.trim()}
              </p>
            </div>
          </>
        )}
      />
    </Dialog>
  );
}
