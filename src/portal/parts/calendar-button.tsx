import type { ReactNode } from 'react';
import type { CalendarDate, TimeOfDay } from '../../domain/kernel/index.ts';
import { makeCalendarFile } from '../derive/make-calendar-file.ts';
import { usePortal } from '../portal-context.tsx';
import { useWords } from '../words/use-words.ts';

interface CalendarButtonProps {
  /** Without an hour it is a deadline, the whole day. */
  slot: { on: CalendarDate; at: TimeOfDay | null };
  className: string;
  children: ReactNode;
}

/** A calendar file for one day, made here: every phone knows what to do with it. */
export function CalendarButton({ slot: { on, at }, className, children }: CalendarButtonProps) {
  const { home } = usePortal();
  const { say } = useWords();
  function give(): void {
    const title = `${say(at ? 'when.entry' : 'receipt.entry', { office: home.office.name })} (${home.company.name})`;
    const uid = `${at ? 'plan' : 'deadline'}-${home.company.clientId}-${on}@takt`;
    offerFile('takt.ics', 'text/calendar', makeCalendarFile({ uid, on, at, title, nowMs: Date.now() }));
  }
  return (
    <button type="button" className={className} onClick={give}>
      {children}
    </button>
  );
}

function offerFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
