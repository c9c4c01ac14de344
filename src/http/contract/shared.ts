import { z } from '@hono/zod-openapi';
import { clientEvents, deliveryChannels, documentTypes, formDemands } from '../../domain/agreement/index.ts';
import {
  isCalendarDate,
  isTimeOfDay,
  type CalendarDate,
  type Instant,
  type TimeOfDay,
} from '../../domain/kernel/index.ts';
import { answerKinds } from '../../domain/obligation/index.ts';

/** Shapes that several routes share. Web and portal import the types; the server also validates by them. */
export const dateSchema = z
  .custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value))
  .openapi({ type: 'string', format: 'date', example: '2026-11-20' });

export const instantSchema = z
  .custom<Instant>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value))
  .openapi({ type: 'string', format: 'date-time', example: '2026-11-23T08:30:00.000Z' });

export const timeOfDaySchema = z
  .custom<TimeOfDay>((value) => typeof value === 'string' && isTimeOfDay(value))
  .openapi({ type: 'string', example: '09:00' });

export const idSchema = z.uuid();
export const languageSchema = z.enum(['nb', 'en']);
export const documentTypeSchema = z.enum(documentTypes);
export const channelSchema = z.enum(deliveryChannels);
export const formSchema = z.enum(formDemands);
export const answerKindSchema = z.enum(answerKinds);
export const obligationStateSchema = z.enum(['open', 'overdue', 'answered', 'returned', 'delivered', 'cancelled']);
export const scopeSchema = z.enum(['vouchers', 'payroll', 'agreement']);

/** A duty's period: a period of the year, or an event of the client's. */
export const periodSchema = z.object({
  of: z.enum(['week', 'month', 'vat-term', 'quarter', 'four-months', 'half-year', 'year', 'listed', ...clientEvents]),
  startOn: dateSchema,
  endOn: dateSchema,
});

/** Whole øre, without VAT. */
export const oreSchema = z.int();

export type PeriodView = z.infer<typeof periodSchema>;
export type ObligationState = z.infer<typeof obligationStateSchema>;
