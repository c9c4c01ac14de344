import { describe, expect, it } from 'vitest';
import { assert, assertNever, AssertionError } from './assert.ts';
import { DomainError } from './domain-error.ts';
import { id, isId } from './id.ts';

describe('an assertion', () => {
  it('is quiet when it holds and throws its words when it does not', () => {
    expect(() => assert(true, 'never said')).not.toThrow();
    expect(() => assert(0, 'a count')).toThrow(new AssertionError('a count'));
  });

  it('names the value that no case handles', () => {
    expect(() => assertNever('weekly' as never)).toThrow('unexpected value "weekly"');
  });
});

describe('a domain error', () => {
  it('carries the key of its sentence and what fills it', () => {
    const error = new DomainError('agreement.cap-missing', { clause: 2 });
    expect(error).toMatchObject({ name: 'DomainError', code: 'agreement.cap-missing', details: { clause: 2 } });
    expect(error.message).toBe('agreement.cap-missing {"clause":2}');
    expect(new DomainError('agreement.no-duties').details).toEqual({});
  });
});

describe('an id', () => {
  it('is a UUID in small letters', () => {
    expect(id<'client'>('018f3f5e-7c1a-7b2d-9e4f-0123456789ab')).toBe('018f3f5e-7c1a-7b2d-9e4f-0123456789ab');
    expect(isId('018F3F5E-7C1A-7B2D-9E4F-0123456789AB')).toBe(false);
    expect(isId('018f3f5e7c1a7b2d9e4f0123456789ab')).toBe(false);
    expect(() => id('1')).toThrow('not an id: 1');
  });
});
