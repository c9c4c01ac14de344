import { isSameData } from '../../../../domain/kernel/index.ts';
import type { AgreementTerms } from '../../../../domain/agreement/index.ts';

export const otherPoints = ['office', 'price', 'caps', 'tasks', 'powers', 'frame'] as const;
export type OtherPoint = (typeof otherPoints)[number];

/** One point of the agreement as it is read and edited: a duty with what it costs, or one of the parts beside the duties. */
export type Point = { id: string; part: 'duty'; index: number; key: string } | { id: OtherPoint; part: OtherPoint };

/** The points in the order of the paper: duties first, as clause numbers follow their order. */
export function pointsOf({ duties }: Pick<AgreementTerms, 'duties'>): Point[] {
  return [
    ...duties.map(({ key }, index) => ({ id: `duty-${index}`, part: 'duty' as const, index, key })),
    ...otherPoints.map((part) => ({ id: part, part })),
  ];
}

/** Which point a place in the terms belongs to, so that a fault can be gone to. Example: `duties[1].charges[0].capOre` → `duty-1`. */
export function pointIdOf(path: string): string {
  const duty = /^duties\[(\d+)\]/.exec(path)?.[1];
  if (duty !== undefined) return `duty-${duty}`;
  if (path.startsWith('lapse') || path.startsWith('sharedCaps')) return 'caps';
  if (path.startsWith('frame.tasks') || path.startsWith('frame.untilOn')) return 'tasks';
  if (path.startsWith('frame.powers')) return 'powers';
  return otherPoints.find((part) => path.startsWith(part)) ?? 'duty-0';
}

export type PointChange = 'same' | 'new' | 'changed' | 'gone';

/** What has become of a point since other terms: a duty is the same one while it keeps its key. */
export function changeOfPoint(point: Point, terms: AgreementTerms, before: AgreementTerms): PointChange {
  if (point.part === 'duty') {
    const old = before.duties.find(({ key }) => key === point.key);
    if (old === undefined) return 'new';
    return isSameData(old, terms.duties[point.index]) ? 'same' : 'changed';
  }
  const old = dataOf(point.part, before);
  const now = dataOf(point.part, terms);
  if (isSameData(now, old)) return 'same';
  if (isEmpty(old)) return 'new';
  return isEmpty(now) ? 'gone' : 'changed';
}

function isEmpty(data: unknown): boolean {
  return data === null || (Array.isArray(data) && data.length === 0);
}

function dataOf(part: OtherPoint, { office, price, lapse, sharedCaps, frame }: AgreementTerms): unknown {
  switch (part) {
    case 'office':
      return office ?? null;
    case 'price':
      return price ?? null;
    case 'caps':
      return lapse === undefined && (sharedCaps ?? []).length === 0 ? null : { lapse, sharedCaps };
    case 'tasks':
      return frame === undefined ? null : { tasks: frame.tasks, untilOn: frame.untilOn };
    case 'powers':
      return frame?.powers ?? [];
    case 'frame': {
      if (frame === undefined) return null;
      const { tasks: _, untilOn: __, powers: ___, ...rest } = frame;
      return rest;
    }
  }
}
