/** A row's values as the server reads them: text by name, and for clients a list of contacts. */
export type RowValues = object;

/** The text at a place such as `orgnr` or `contacts.1.email`; empty where nothing was written. */
export function readValue(values: RowValues, field: string): string {
  let place: unknown = values;
  for (const part of field.split('.')) {
    if (typeof place !== 'object' || place === null) return '';
    place = (place as Record<string, unknown>)[part];
  }
  return typeof place === 'string' ? place : '';
}

/** The same values with another text at a place; contacts that were not there come into being empty. */
export function writeValue<Values extends RowValues>(values: Values, field: string, text: string): Values {
  const [name = '', index, part = ''] = field.split('.');
  if (index === undefined) return { ...values, [name]: text };
  const before = (values as Record<string, unknown>)[name];
  const contacts = Array.isArray(before) ? [...(before as Record<string, string>[])] : [];
  while (contacts.length <= Number(index)) contacts.push({ name: '', email: '', mobile: '', scopes: '' });
  contacts[Number(index)] = { ...contacts[Number(index)], [part]: text };
  return { ...values, [name]: contacts };
}
