import { useTranslation } from 'react-i18next';
import type { InboxDocument, InboxItem } from '../../../http/contract/office-inbox.ts';
import { OtherDayDialog } from '../../intake/other-day-dialog.tsx';
import { useToday } from '../../shell/use-session.ts';
import { MinutesDialog } from './minutes-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import { ReturnDocumentDialog } from './return-document-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import type { Acts } from './use-acts.ts';

export type JudgeDialog = 'remark' | 'return' | 'place' | 'split' | 'day' | 'minutes';

interface JudgeDialogsProps {
  dialog: JudgeDialog;
  item: InboxItem;
  document: InboxDocument | undefined;
  /** The finding that a person went to: what is sent back is sent back for that. */
  chosenFinding: string | undefined;
  acts: Acts;
  onClose: () => void;
}

/** The dialog that is open. It closes as the decision is made, and does not wait for the server. */
export function JudgeDialogs({ dialog, item, document, chosenFinding, acts, onClose }: JudgeDialogsProps) {
  const { t } = useTranslation('inbox');
  const today = useToday();
  const closing = (decide: () => void): void => {
    onClose();
    decide();
  };
  switch (dialog) {
    case 'remark':
      return <RemarkDialog onSave={(remark) => closing(() => acts.accept(item, remark))} onClose={onClose} />;
    case 'return':
      return (
        <ReturnDocumentDialog
          item={item}
          document={document}
          chosenFinding={chosenFinding}
          onSend={(reason) => closing(() => acts.sendBack(item, reason))}
          onClose={onClose}
        />
      );
    case 'place':
      return (
        <MoveDialog
          item={item}
          onPut={(place, andAccept) => closing(() => acts.place(item, place, andAccept))}
          onClose={onClose}
        />
      );
    case 'split':
      return document?.read ? (
        <SplitDialog
          document={document}
          pages={document.read.pages}
          onSplit={(spans) => closing(() => acts.split(item, spans))}
          onClose={onClose}
        />
      ) : null;
    case 'day':
      return (
        <OtherDayDialog
          title={t('day.title')}
          start={item.receivedOn}
          save={t('day.save')}
          direction="back"
          fault={(day) => (day <= today ? null : t('day.later'))}
          busy={false}
          error={null}
          onChoose={(day) => closing(() => acts.correctDay(item, day))}
          onClose={onClose}
        />
      );
    case 'minutes':
      return document?.delivery ? <MinutesDialog delivery={document.delivery} onClose={onClose} /> : null;
  }
}
