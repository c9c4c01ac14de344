import fc from 'fast-check';

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string | number, unknown>>;

/** Fields whose value says which shape the others have. */
const shapeValues = ['rule', 'per', 'on', 'fee'];

/** Fields that are themselves the shape: a period is a length, a list or an event. */
const shapeNames = [
  'every',
  'listed',
  'event',
  'statutory',
  'amountOre',
  'basisPoints',
  'daysLate',
  'date',
  'lateDeliveries',
];

/**
 * Two of a kind that differ in one place, or not at all: the second is the first with one part taken from a third, or left out as there. So each
 * field is tried for itself, which two that were made apart would never do.
 */
export function neighbours<T>(any: fc.Arbitrary<T>): fc.Arbitrary<[T, T]> {
  return fc.tuple(any, any, fc.nat(10_000)).map(([one, other, place]) => {
    const paths = pathsOf(one, other);
    const path = paths[place % paths.length];
    return [one, path === undefined ? other : (withValue(one, path, valueAt(other, path)) as T)];
  });
}

/** The places where one can be given what stands in the other, so that it keeps a shape. */
function pathsOf(one: unknown, other: unknown, at: Path = []): Path[] {
  if (!isFields(one) || !isFields(other) || Array.isArray(one) !== Array.isArray(other) || !isOneShape(one, other))
    return [];
  const names = Array.isArray(one)
    ? [...one.keys()].filter((place) => place in other)
    : [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !shapeValues.includes(name));
  return names.flatMap((name) => [[...at, name], ...pathsOf(one[name], other[name], [...at, name])]);
}

function isOneShape(one: Fields, other: Fields): boolean {
  return (
    shapeValues.every((name) => one[name] === other[name]) &&
    (one['every'] === 'vat-period') === (other['every'] === 'vat-period') &&
    shapeNames.every((name) => Object.hasOwn(one, name) === Object.hasOwn(other, name))
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (isFields(inner) ? inner[key] : undefined), value);
}

function withValue(value: unknown, [key, ...rest]: Path, wanted: unknown): unknown {
  if (key === undefined) return wanted;
  if (Array.isArray(value))
    return value.map((member: unknown, place) => (place === key ? withValue(member, rest, wanted) : member));
  const { [key]: mine, ...others } = value as Fields;
  const theirs = withValue(mine, rest, wanted);
  return theirs === undefined ? others : { ...others, [key]: theirs };
}
