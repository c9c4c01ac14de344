import { useState, type DragEvent } from 'react';
import type { CalendarDate } from '../../../../../domain/kernel/index.ts';
import type { PlannedWork } from '../../../../../http/contract/weekend.ts';

export type JobDrag = ReturnType<typeof useJobDrag>;

/** A job that is dragged from one day to another; dropped where it came from nothing happens. */
export function useJobDrag(onDrop: (work: PlannedWork, toOn: CalendarDate) => void) {
  const [dragged, setDragged] = useState<{ work: PlannedWork; on: CalendarDate } | null>(null);
  const [over, setOver] = useState<CalendarDate | null>(null);
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  return {
    isDragging: dragged !== null,
    isDragged: (work: PlannedWork, on: CalendarDate) => dragged?.work === work && dragged.on === on,
    isOver: (on: CalendarDate) => over === on,
    begin: (event: DragEvent, work: PlannedWork, on: CalendarDate): void => {
      event.dataTransfer.effectAllowed = 'move';
      // Without something to carry Firefox does not begin.
      event.dataTransfer.setData('text/plain', work.clientName);
      setDragged({ work, on });
    },
    end,
    dropOn: (on: CalendarDate) => ({
      onDragOver: (event: DragEvent): void => {
        if (dragged === null || dragged.on === on) return;
        event.preventDefault();
        if (over !== on) setOver(on);
      },
      onDragLeave: (event: DragEvent): void => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(null);
      },
      onDrop: (event: DragEvent): void => {
        if (dragged === null || dragged.on === on) return;
        event.preventDefault();
        onDrop(dragged.work, on);
        end();
      },
    }),
  };
}
