/** What of a JSON schema the routes use. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
}

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: Schema;
}

/** One method at one path, as the server describes itself at `/api/openapi.json`. */
export interface DescribedRoute {
  method: string;
  path: string;
  parameters: readonly Parameter[];
  /** The body in JSON; undefined where there is none or where it is a file. */
  body: Schema | undefined;
}

/** Says what to put at a place: the name of the field, and the schema there. Undefined leaves it to the schema. */
export type Fill = (name: string, schema: Schema) => unknown;

interface Description {
  paths: Record<
    string,
    Record<string, { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }>
  >;
  components?: { schemas?: Record<string, Schema> };
}

export function describedRoutes(description: object): DescribedRoute[] {
  const { paths, components } = description as Description;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: inline(requestBody?.content['application/json']?.schema, components?.schemas ?? {}),
    })),
  );
}

/** The address of a route with its parameters filled in. Of those that may be left out only ids are given. */
export function addressOf({ path, parameters }: DescribedRoute, fill: Fill): string {
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: where, required, schema } of parameters) {
    if (where === 'query' && !required && schema.format !== 'uuid') continue;
    const value = String(sampleOf(schema, name, fill))
      .toWellFormed()
      .slice(0, 2_000);
    if (where === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
    else query.set(name, value);
  }
  return query.size === 0 ? address : `${address}?${query}`;
}

/** A value that fits a schema: whatever must be there, every id that may be, and what `fill` has a value for. */
export function sampleOf(schema: Schema, name: string, fill: Fill): unknown {
  const given = fill(name, schema);
  if (given !== undefined) return given;
  const [first] = schema.oneOf ?? schema.anyOf ?? schema.allOf ?? [];
  if (first) return sampleOf(first, name, fill);
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return sampleObject(schema, fill);
  if (type === 'array') return schema.items ? [sampleOf(schema.items, name, fill)] : [];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (schema.format === 'date') return '2026-12-15';
  if (schema.format === 'date-time') return '2026-12-15T08:00:00.000Z';
  return 'a'.repeat(Math.max(1, schema.minLength ?? 1));
}

function sampleObject({ properties = {}, required = [] }: Schema, fill: Fill): Record<string, unknown> {
  const isWanted = ([name, schema]: [string, Schema]): boolean =>
    required.includes(name) || holdsId(schema) || fill(name, schema) !== undefined;
  const wanted = Object.entries(properties).filter(isWanted);
  return Object.fromEntries(wanted.map(([name, schema]) => [name, sampleOf(schema, name, fill)]));
}

/** Whether an id can stand somewhere in this. */
export function holdsId(schema: Schema): boolean {
  const parts = [
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
  ];
  return schema.format === 'uuid' || parts.some(holdsId);
}

/** Every field in which a person may write: text that is no choice, no id and no date. */
export function isFreeText({ type, format, enum: choices }: Schema): boolean {
  return (Array.isArray(type) ? type.includes('string') : type === 'string') && format === undefined && !choices;
}

function inline(schema: Schema | undefined, named: Record<string, Schema>): Schema | undefined {
  if (schema === undefined) return undefined;
  const text = JSON.stringify(schema, (_key, value: Schema) =>
    typeof value?.$ref === 'string' ? named[value.$ref.slice('#/components/schemas/'.length)] : value,
  );
  return JSON.parse(text) as Schema;
}
