import type pg from 'pg';

/** The workers of the installation: who lives holds a lock with its number, as real workers do on a connection of their own. */
export interface WorkerCrew {
  /** The number of one of them. */
  numberOf(place: number): number;
  size: number;
  /** One dies and another takes its place: the lock of the old number is let go. */
  replace(place: number): Promise<void>;
  /** All of them go home. */
  close(): Promise<void>;
}

/** `firstNumber` keeps the numbers of several simulations in one database apart. */
export async function openWorkerCrew(keeper: pg.Client, size: number, firstNumber: number): Promise<WorkerCrew> {
  let next = firstNumber;
  const numbers: number[] = [];
  const hire = async (): Promise<number> => {
    next += 1;
    await keeper.query('select pg_advisory_lock($1)', [next]);
    return next;
  };
  for (let place = 0; place < size; place += 1) numbers.push(await hire());
  return {
    size,
    numberOf: (place) => numbers[place]!,
    async replace(place) {
      await keeper.query('select pg_advisory_unlock($1)', [numbers[place]!]);
      numbers[place] = await hire();
    },
    async close() {
      await keeper.query('select pg_advisory_unlock_all()');
    },
  };
}
