import pino, { type DestinationStream, type Logger } from 'pino';
import { removePersonal } from './remove-personal.ts';

export interface Log {
  /** What went wrong. An error's own words and where it was thrown go in, without what may be somebody's. */
  trouble(error: unknown): void;
  /** What happened, in one word of ours with ids and figures. */
  tell(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
}

/**
 * Lines of JSON, one for each thing: `{"level":"error","time":"2026-11-23T08:30:00.000Z","event":"trouble","message":"…","stack":"…"}`. They hold ids, codes
 * and figures; nobody's name, address or words.
 */
export function openLog(destination: DestinationStream): Log {
  const logger: Logger = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    trouble(error) {
      const { message, stack, causes } = describe(error);
      logger.error({ event: 'trouble', message, ...(stack === undefined ? {} : { stack }), ...causes });
    },
    tell(event, facts = {}) {
      logger.info({ event, ...facts });
    },
  };
}

function describe(error: unknown): { message: string; stack?: string; causes: { causes?: string[] } } {
  if (!(error instanceof Error)) return { message: removePersonal(String(error)), causes: {} };
  const causes: string[] = [];
  // An error may be its own cause; ten are enough for anybody.
  for (let cause = error.cause; cause !== undefined && causes.length < 10;) {
    causes.push(removePersonal(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return {
    message: removePersonal(error.message),
    ...(error.stack === undefined ? {} : { stack: removePersonal(error.stack) }),
    causes: causes.length === 0 ? {} : { causes },
  };
}
