// The first shape of stored terms, as this migration met it, and what it became. It is kept as it was: later shapes get migrations of their own.

interface OldSchedule {
  every?: string;
  due?: { rule: string; days?: number; withinDays?: number } & Record<string, unknown>;
  shift?: string;
  movesWithClosures?: boolean;
  before?: string;
  days?: number;
  unit?: string;
}

interface OldLate {
  charge: { per: string } & Record<string, unknown>;
  firstForgiven: boolean;
  [key: string]: unknown;
}

interface OldDuty {
  schedule: OldSchedule;
  form: string[];
  late?: OldLate;
  [key: string]: unknown;
}

/** Terms in the clause language; those that are in it already are answered as they are. */
export function convertTerms(stored: unknown): unknown {
  const terms = stored as { duties: OldDuty[] };
  return { ...terms, duties: terms.duties.map((duty) => ('charges' in duty ? duty : convertDuty(duty))) };
}

function convertDuty({ late, ...duty }: OldDuty): object {
  return {
    ...duty,
    form: duty.form.map((demand) => (demand === 'sorted' ? 'sorted-by-date' : demand)),
    schedule: convertSchedule(duty.schedule),
    charges: late ? [convertLate(late)] : [],
  };
}

function convertSchedule(schedule: OldSchedule): object {
  if (schedule.before !== undefined) {
    const unit = schedule.unit === 'working' ? 'working-days' : 'days';
    return {
      period: { event: schedule.before },
      due: { rule: 'before', of: 'event', count: schedule.days, unit },
      shift: 'none',
      whenClosed: 'none',
    };
  }
  return {
    period: { every: schedule.every },
    due: convertDue(schedule.due!),
    shift: schedule.shift,
    whenClosed: schedule.movesWithClosures ? 'next' : 'none',
  };
}

function convertDue({ rule, days, withinDays, ...rest }: NonNullable<OldSchedule['due']>): object {
  if (rule === 'days-after-period-end') return { rule: 'after', of: 'period-end', count: days, unit: 'days' };
  if (rule === 'working-days-after-period-end') {
    return { rule: 'after', of: 'period-end', count: days, unit: 'working-days' };
  }
  if (rule === 'continuously') return { rule, count: withinDays, unit: 'days' };
  return { rule, ...rest };
}

function convertLate({ charge, firstForgiven, ...late }: OldLate): object {
  const price = charge.per === 'hour' ? { ...charge, work: ['sorting', 'coding', 'chasing', 'fetching'] } : charge;
  return {
    key: 'late',
    on: 'late',
    ...late,
    price,
    ...(firstForgiven ? { forgiven: { times: 1, per: 'agreement' } } : {}),
    nature: 'price',
  };
}
