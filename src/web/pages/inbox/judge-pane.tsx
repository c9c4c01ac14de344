import type { FindingView, InboxDocument, InboxItem } from '../../../http/contract/office-inbox.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SendOn } from '../../accounting-system/send-on.tsx';
import { DeliveryPart } from './delivery-part.tsx';
import type { Can } from './derive-can.ts';
import { FactsPart } from './facts-part.tsx';
import { FindingsPart } from './findings-part.tsx';
import { JudgeActions, type JudgeActs } from './judge-actions.tsx';
import type { Evidence } from './lit.ts';
import { useItemName } from './use-item-name.ts';

interface JudgePaneProps {
  item: InboxItem;
  document: InboxDocument | undefined;
  can: Can;
  marked: number;
  deliveryWaits: number;
  chosenFinding: string | undefined;
  acts: JudgeActs;
  onPoint: (where: Evidence | undefined) => void;
  onChooseFinding: (id: string) => void;
  onSetAside: (finding: FindingView) => void;
  onChooseFile: (id: string) => void;
  onDay: () => void;
  onMinutes: () => void;
}

/** What to make of it: the decision first, then what was found, what was read, and the delivery. */
export function JudgePane(props: JudgePaneProps) {
  const { item, document, can, marked, deliveryWaits, chosenFinding, acts } = props;
  const { t } = useTranslation('inbox');
  const { place } = useItemName()(item);
  return (
    <section className="card judge-card" aria-label={item.clientName}>
      <div className="judge-top">
        <div className="judge-head">
          <Link to="/clients/$clientId" params={{ clientId: item.clientId }} className="name">
            <b>{item.clientName}</b>
          </Link>
          <div className="small muted">{place ?? <span className="late">{t('queue.unplaced')}</span>}</div>
          {document && document.verdict !== 'waiting' && document.verdict !== 'opened' && (
            <span className="tag">{t(`delivery.verdict.${document.verdict}`)}</span>
          )}
          {document?.verdict === 'accepted' && (
            <SendOn arrivalId={item.id} clientId={item.clientId} obligationId={item.obligationId} />
          )}
        </div>
        <JudgeActions item={item} can={can} marked={marked} deliveryWaits={deliveryWaits} acts={acts} />
      </div>
      {document && (
        <div className="judge-scroll">
          <FindingsPart
            document={document}
            chosenId={chosenFinding}
            onChoose={props.onChooseFinding}
            onSetAside={props.onSetAside}
          />
          <div className="judge-rest">
            <FactsPart document={document} onPoint={props.onPoint} onDay={can.day ? props.onDay : undefined} />
            <DeliveryPart
              document={document}
              chosenFinding={chosenFinding}
              onChooseFinding={props.onChooseFinding}
              onSetAside={props.onSetAside}
              onChooseFile={props.onChooseFile}
              onMinutes={props.onMinutes}
            />
          </div>
        </div>
      )}
    </section>
  );
}
