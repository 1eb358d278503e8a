import { expect, test } from 'vitest';
import { blocks } from './markdown';

test('a brief becomes headings, paragraphs and lists', () => {
  expect(blocks('# Role\nYou lead.\n\n- one\n  more\n- **two**\n')).toEqual([
    { kind: 'heading', level: 1, text: 'Role' },
    { kind: 'paragraph', text: 'You lead.' },
    { kind: 'list', items: ['one more', 'two'] },
  ]);
});

test('markup in a brief stays text', () => {
  expect(blocks('<img src=x>')).toEqual([{ kind: 'paragraph', text: '<img src=x>' }]);
});
