const letters = ['ғ', 'қ', 'ҳ', 'ҷ', 'ӣ', 'ӯ'];

/**
 * The letters that no Russian keyboard has, one press away: each goes to where the cursor is; with Shift, a capital. Beside
 * them, the way back to the other doors.
 */
export function showTajikBar(label: string, home: string): void {
  const bar = document.createElement('aside');
  bar.className = 'tajik';
  bar.setAttribute('aria-label', label);
  const back = document.createElement('a');
  back.href = '/';
  back.textContent = home;
  let field: HTMLElement | undefined;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) field = target;
  });
  const buttons = letters.map((letter) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = letter;
    // The field keeps its cursor.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', ({ shiftKey }) => {
      if (document.activeElement !== field) field?.focus();
      // Old, and the only way to type for somebody: the field notices it, and Ctrl+Z takes it back.
      document.execCommand('insertText', false, shiftKey ? letter.toUpperCase() : letter);
    });
    return button;
  });
  const shown = ({ shiftKey }: KeyboardEvent) => {
    for (const [index, button] of buttons.entries()) {
      const letter = letters[index] ?? '';
      button.textContent = shiftKey ? letter.toUpperCase() : letter;
    }
  };
  document.addEventListener('keydown', shown);
  document.addEventListener('keyup', shown);
  bar.append(back, ...buttons);
  document.body.append(bar);
}
