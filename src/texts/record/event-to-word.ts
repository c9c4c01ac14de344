import type { AgreedItem } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { RecordData, RecordKind } from '../../domain/record/index.ts';
import type { PeriodOfDuty } from '../format-period.ts';

/** A duty that events speak of. */
export interface RecordDuty {
  period: PeriodOfDuty;
  items: readonly Pick<AgreedItem, 'key' | 'document' | 'name'>[];
}

/** A message that events speak of. */
export interface RecordMessage {
  kind: string;
  channel: 'email' | 'sms';
  toName: string | null;
  /** What it said of money to this client, where it said something. */
  notice: 'none' | 'free-this-time' | 'price';
  firstChargedOn: CalendarDate | null;
}

/** What the ids of events stand for; what was erased or never known is simply not there. */
export interface RecordNames {
  people: ReadonlyMap<string, string>;
  duties: ReadonlyMap<string, RecordDuty>;
  messages: ReadonlyMap<string, RecordMessage>;
  answers: ReadonlyMap<string, { itemKey: string }>;
}

/** An event as it is stored, with the words that lie beside it. */
export interface EventToWord {
  kind: RecordKind;
  data: RecordData;
  /** Null where there are none any more. */
  words: Readonly<Record<string, string>> | null;
}
