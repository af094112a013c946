import { expect, test } from 'vitest';
import { makeCurrentGuide } from '../../staff/make-current-guide.ts';
import { copyOfProject } from './copy-of-project.ts';

test('the guide of the staff pages is as the files are now, and says what is wrong with them', () => {
  const copy = copyOfProject();
  try {
    const read = makeCurrentGuide(copy.root);
    const nameOf = () => read('tg').contacts.find(({ id }) => id === 'mission:tj-consulate-general-dubai')?.name;
    const before = read('tg');
    expect(read('tg')).toBe(before);

    const rows = copy.read('seeds/missions.yaml');
    const name = 'tg: Консулгарии Тоҷикистон дар Дубай';
    copy.write('seeds/missions.yaml', rows.replace(name, `${name} (санҷиш)`));
    expect(nameOf()).toBe('Консулгарии Тоҷикистон дар Дубай (санҷиш)');

    // A call counts without compiling anew; other tools lay the log over the guide.
    const after = read('tg');
    copy.write('seeds/checks.csv', `${copy.read('seeds/checks.csv')}\n`);
    expect(read('tg')).toBe(after);

    copy.write('seeds/missions.yaml', `<<<<<<< HEAD\n${rows}`);
    expect(() => read('tg')).toThrow(/missions\.yaml:\d/);
    copy.write('seeds/missions.yaml', rows);
    expect(nameOf()).toBe('Консулгарии Тоҷикистон дар Дубай');
  } finally {
    copy.remove();
  }
});
