import pg from 'pg';

type Parse = (text: string) => unknown;

/** PostgreSQL's numbers for the types that the driver would turn into something we do not want. */
const OID = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  int8Array: 1016,
  dateArray: 1182,
  timestampArray: 1115,
  timestamptzArray: 1185,
} as const;

const asText: Parse = (text) => text;

const parsers = new Map<number, Parse>([
  [OID.int8, parseInteger],
  // The driver would make a Date at midnight of the machine's own zone, which is another day elsewhere.
  [OID.date, asText],
  [OID.timestamp, asText],
  [OID.timestamptz, parseInstant],
  [OID.int8Array, arrayOf(parseInteger)],
  [OID.dateArray, arrayOf(asText)],
  [OID.timestampArray, arrayOf(asText)],
  [OID.timestamptzArray, arrayOf(parseInstant)],
]);

/**
 * The parsers of one pool. They are not set globally: pg-boss shares the driver and expects its usual dates.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ??
    pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * `2026-11-23 09:41:27.123456+00` → `2026-11-23T09:41:27.123Z`; other offsets are converted.
 * @throws RangeError for `infinity`, which is not an instant
 */
export function parseInstant(text: string): string {
  if (text.length < 22 || text.charCodeAt(10) !== 32 || !text.endsWith('+00') || text.length > 29) return byDate(text);
  const milliseconds = text.charCodeAt(19) === 46 ? text.slice(20, -3).padEnd(3, '0').slice(0, 3) : '000';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

function byDate(text: string): string {
  // JavaScript wants the offset's minutes, which PostgreSQL leaves out when they are zero.
  const complete = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return new Date(complete).toISOString();
}

/** @throws RangeError beyond 2^53, where a JavaScript number would silently become another one */
export function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the database's ${text} is too large for a whole number here`);
  return value;
}

function arrayOf(parse: Parse): Parse {
  return (text) => {
    const elements = pg.types.getTypeParser(1009 as never, 'text')(text) as (string | null)[];
    return elements.map((element) => (element === null ? null : parse(element)));
  };
}
