import { assert } from './assert.ts';

declare const brand: unique symbol;

/** A UUID that names one thing of one kind. The kind lives in the type only, so that a client's id never passes for an obligation's. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return uuidPattern.test(text);
}

export function id<Kind extends string>(text: string): Id<Kind> {
  assert(uuidPattern.test(text), `not an id: ${text}`);
  return text as Id<Kind>;
}
