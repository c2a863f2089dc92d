import type { Language } from '@shared/app/schema';
import { BrowserWindow, Menu, type WebContents } from 'electron';
import { textMenu } from './text-menu';

/** Opens the menu of a text where it is right-clicked, or asked for by key. The page has menus of its own elsewhere. */
export function offerTextMenu(contents: WebContents, language: () => Language): void {
  contents.on('context-menu', (_event, text) => {
    const items = textMenu(text, {
      language: language(),
      spelling: {
        replace: (word) => contents.replaceMisspelling(word),
        learn: (word) => contents.session.addWordToSpellCheckerDictionary(word),
      },
    });
    const window = BrowserWindow.fromWebContents(contents);
    if (items.length > 0 && window !== null) {
      Menu.buildFromTemplate(items).popup({ window, x: text.x, y: text.y });
    }
  });
}
