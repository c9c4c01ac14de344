import { z } from 'zod';
import { isCalendarDate } from '../domain/kernel/index.ts';

// The small shapes that everything written is made of.

export const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
export const ore = z.int().min(0).max(100_000_000);
export const count = z.int().min(0).max(366);
export const basisPoints = z.int().min(1).max(100_000);
export const monthNumber = z.int().min(1).max(12);
// A leap year has every day that any year has.
export const monthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/, { abort: true })
  .refine((text) => isCalendarDate(`2024-${text}`), { params: { expected: '11-20' } });
export const wholeDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true })
  .refine(isCalendarDate, { params: { expected: '2026-11-20' } });
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const properName = z.string().trim().min(1).max(100);
