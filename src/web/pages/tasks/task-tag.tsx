import { useFormats } from '../../words/use-formats.ts';

const tones: Readonly<Record<string, string>> = {
  'call-client': 'is-late',
  'extension-to-decide': 'is-action',
  'answer-to-look-at': 'is-action',
  'objection-to-answer': 'is-action',
  'objection-overdue': 'is-late',
  'charges-to-talk': 'is-action',
  'talk-to-prepare': 'is-action',
  'course-to-decide': 'is-action',
  'course-turn': 'is-action',
  'year-to-begin': 'is-action',
  'year-halfway': 'is-action',
  'year-book-review': 'is-action',
  'year-review-due': 'is-action',
  'year-review-overdue': 'is-late',
  'review-view-to-give': 'is-action',
  'review-to-open-without': 'is-action',
  'review-to-book': 'is-action',
  'review-to-decide': 'is-action',
  'review-minutes-to-write': 'is-action',
  'review-minutes-to-answer': 'is-action',
  'meeting-declined': 'is-action',
  'meeting-to-arrange': 'is-action',
  'meeting-to-mark': 'is-action',
  'meeting-in-absence': 'is-late',
  'referral-client-to-call': 'is-late',
  'referral-partner-to-call': 'is-late',
  'referral-step': 'is-action',
  'referral-ended': 'is-action',
  'handover-disputed': 'is-action',
  'handover-receiver-silent': 'is-action',
  'handover-statement-due': 'is-action',
  'handover-power-not-withdrawn': 'is-late',
  'arrival-to-place': 'is-action',
  'report-due': 'is-action',
  'clock-jump': 'is-law',
};

/** What kind of thing needs a person, in two or three words. */
export function TaskTag({ kind }: { kind: string }) {
  const { words } = useFormats();
  const kinds: Readonly<Record<string, { label: string }>> = words.taskKinds;
  return <span className={`tag ${tones[kind] ?? ''}`.trim()}>{kinds[kind]?.label ?? kind}</span>;
}
