import type { Command } from './command.ts';

/** Every command, loaded only when it is needed. A new one is a file in `commands/` and a line here. */
export const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  serve: () => import('./commands/serve.ts'),
  demo: () => import('./commands/demo.ts'),
  operator: () => import('./commands/operator.ts'),
  office: () => import('./commands/office.ts'),
  work: () => import('./commands/work.ts'),
  migrate: () => import('./commands/migrate.ts'),
  'upgrade-database': () => import('./commands/upgrade-database.ts'),
  schema: () => import('./commands/schema.ts'),
  verify: () => import('./commands/verify.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  export: () => import('./commands/export.ts'),
  'import-office': () => import('./commands/import-office.ts'),
  record: () => import('./commands/record.ts'),
  import: () => import('./commands/import.ts'),
  sweep: () => import('./commands/sweep.ts'),
  agreement: () => import('./commands/agreement.ts'),
  surcharge: () => import('./commands/surcharge.ts'),
  forecast: () => import('./commands/forecast.ts'),
  plan: () => import('./commands/plan.ts'),
  holdout: () => import('./commands/holdout.ts'),
  bounce: () => import('./commands/bounce.ts'),
  intake: () => import('./commands/intake.ts'),
};
