export type PageOutcome = 'done' | 'refused' | 'unknown';

/** What the browser shows after signing in, in the person's language. */
export type PageTexts = { readonly language: string; readonly title: string } & Readonly<
  Record<PageOutcome, string>
>;

/** A page without script, picture or link: it is read once and closed. */
export function resultPage(texts: PageTexts, outcome: PageOutcome): string {
  const [language, title, sentence] = [texts.language, texts.title, texts[outcome]].map(escaped);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { max-width: 32rem; margin: 20vh auto; padding: 0 1.5rem }
</style>
<h1>${title}</h1>
<p>${sentence}</p>
</html>
`;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
