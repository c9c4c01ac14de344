import type { KyselyPlugin } from 'kysely';
import { Killed } from './killed.ts';
import type { Database } from '../../src/db/connect.ts';

export interface FailingDatabase {
  db: Database;
  /** The process dies just before the statement so many from now is sent; what it has not committed is rolled back. */
  dieBefore(statement: number): void;
  /** Nothing happens any more. Answers whether it had not happened yet. */
  disarm(): boolean;
}

/** The real database, under a process that can die between any two statements. */
export function createFailingDatabase(real: Database): FailingDatabase {
  let left: number | undefined;
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (left !== undefined) {
        left -= 1;
        if (left <= 0) {
          left = undefined;
          throw new Killed('a statement');
        }
      }
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    db: real.withPlugin(plugin),
    dieBefore(statement) {
      left = statement;
    },
    disarm() {
      const was = left !== undefined;
      left = undefined;
      return was;
    },
  };
}
