import { expect, it } from 'vitest';
import { contrastRatio } from '../texts/messages/brand-colours.ts';
import { paleBrand, readableBrand } from './text-styles.ts';

it('a dark brand colour stays', () => {
  expect(readableBrand('#0D4B3F')).toBe('#0d4b3f');
});

it('a pale one is darkened until it can be read on white', () => {
  for (const pale of ['#ffc44d', '#ffffff', '#ffff00']) {
    expect(contrastRatio(readableBrand(pale), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  }
});

it('what is no colour becomes the default green', () => {
  expect(readableBrand('red; }')).toBe('#0d4b3f');
});

it('text can be read on the tint', () => {
  expect(contrastRatio(paleBrand('#0d4b3f'), '#47564f')).toBeGreaterThanOrEqual(4.5);
});
