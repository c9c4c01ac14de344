import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { FindingView, InboxItem } from '../../../http/contract/office-inbox.ts';
import type { ReturnArrival } from '../../../http/contract/office-work.ts';
import { acceptArrivals } from '../../api/acts.ts';
import { useFormats } from '../../words/use-formats.ts';
import {
  acceptArrival,
  correctDay,
  joinDocuments,
  placeDocument,
  putBack,
  returnDocument,
  setFindingAside,
  splitDocument,
  undoJudgement,
} from './inbox-requests.ts';
import type { Judging } from './use-judging.ts';

export interface PlaceToPut {
  clientId: string;
  item?: { obligationId: string; itemKey: string };
}

export type Acts = ReturnType<typeof useActs>;

/** What can be decided in the inbox, each with the way back. `onMarkedUsed` when it was about the marked ones. */
export function useActs({ act, undo }: Judging, onMarkedUsed: () => void) {
  const { t } = useTranslation('inbox');
  const formats = useFormats();
  const nameOf = ({ name }: InboxItem): string => (name === '' ? t('queue.unnamed') : name);
  return {
    undo,
    accept(item: InboxItem, remark?: string): void {
      act({
        ids: [item.id],
        told: t('told.accepted', { name: nameOf(item) }),
        run: () => acceptArrival(item.id, remark),
        undo: () => undoJudgement(item.id),
      });
    },
    acceptMany(ids: readonly string[]): void {
      onMarkedUsed();
      act({
        ids,
        told: t('told.acceptedMany', { count: ids.length }),
        run: () => acceptArrivals(ids),
        undo: () => oneByOne(ids, undoJudgement),
      });
    },
    sendBack(item: InboxItem, reason: ReturnArrival): void {
      act({
        ids: [item.id],
        told: t('told.returned', { name: nameOf(item) }),
        run: () => returnDocument(item.id, reason),
        undo: () => undoJudgement(item.id),
      });
    },
    place(item: InboxItem, to: PlaceToPut, andAccept: boolean): void {
      const { clientId, obligationId, itemKey } = item;
      const back = {
        clientId,
        ...(obligationId === null || itemKey === null ? {} : { item: { obligationId, itemKey } }),
      };
      act({
        ids: [item.id],
        told: t(andAccept ? 'told.accepted' : 'told.moved', { name: nameOf(item) }),
        run: async () => {
          await placeDocument(item.id, to);
          if (andAccept) await acceptArrival(item.id);
        },
        undo: async () => {
          if (andAccept) await undoJudgement(item.id);
          await placeDocument(item.id, back);
        },
      });
    },
    split(item: InboxItem, spans: readonly { fromPage: number; toPage: number }[]): void {
      act({
        ids: [item.id],
        told: t('told.split', { name: nameOf(item), count: spans.length }),
        run: () => splitDocument(item.id, spans),
        undo: () => putBack(item.id),
      });
    },
    join(items: readonly InboxItem[]): void {
      onMarkedUsed();
      act({
        ids: items.map(({ id }) => id),
        told: t('told.joined', { count: items.length }),
        run: () => joinDocuments(items.map(({ id }) => id)),
        undo: ({ arrivalId }) => putBack(arrivalId),
      });
    },
    setAside(finding: FindingView): void {
      act({
        ids: [],
        told: t(finding.setAside ? 'told.takenUp' : 'told.setAside'),
        run: () => setFindingAside(finding.id, !finding.setAside),
        about: finding.arrivalId ?? undefined,
        undo: async () => {
          await setFindingAside(finding.id, finding.setAside);
          // With nothing else about it the file went on by rule when the finding was set aside.
          if (!finding.setAside && finding.arrivalId !== null) await undoJudgement(finding.arrivalId);
        },
      });
    },
    correctDay(item: InboxItem, receivedOn: CalendarDate): void {
      act({
        ids: [],
        told: t('told.day', { name: nameOf(item), date: formats.shortDate(receivedOn) }),
        run: () => correctDay(item.id, receivedOn),
        undo: () => correctDay(item.id, item.receivedOn),
      });
    },
  };
}

/** One after the other: each changes the same delivery. */
async function oneByOne(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<void> {
  for (const id of ids) await work(id);
}
