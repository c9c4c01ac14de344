import { z } from '@hono/zod-openapi';
import { officeReports } from '../../domain/agreement/index.ts';
import { dateSchema, idSchema, periodSchema } from './shared.ts';

/** A report that the office has promised for a period. */
export const promisedReportSchema = z.object({
  id: idSchema,
  report: z.enum(officeReports),
  period: periodSchema,
  /** `unknown`: everything has to be there first. `not-promised`: the material came late, and then no day is promised. */
  state: z.enum(['promised', 'unknown', 'not-promised']),
  /** The day in force; null where there is none. */
  dueOn: dateSchema.nullable(),
  /** The day by the agreement, where it has moved with late material. */
  movedFromOn: dateSchema.nullable(),
  doneOn: dateSchema.nullable(),
  /** It has not come, and its day has passed; or it came after its day. */
  late: z.boolean(),
});

/** GET /api/office/clients/{clientId}/reports : late ones first, then the next, then what came last, newest first. Empty where nothing is promised. */
export const reportListSchema = z.object({ reports: z.array(promisedReportSchema) });

/** The same on the first page, with whose it is. */
export const weekReportSchema = promisedReportSchema.extend({ clientId: idSchema, name: z.string() });

/** POST /api/office/reports/{reportId}/done : the day on which the client had it, or it was sent in. */
export const markReportSchema = z.object({ doneOn: dateSchema });

export type PromisedReportView = z.infer<typeof promisedReportSchema>;
export type ReportList = z.infer<typeof reportListSchema>;
export type WeekReport = z.infer<typeof weekReportSchema>;
