import type { Language } from '@shared/app/schema';
import type { Post } from '@shared/calendar/schema';
import { platformOf } from '@shared/platforms/registry';
import type { TFunction } from 'i18next';
import { zoneFormat } from './zone-format';

type Around = {
  readonly clientName: string;
  readonly language: Language;
  readonly t: TFunction<'posting'>;
};

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#1c1b1a}
article{margin:1.5rem 0;padding:1rem 1.25rem;border:1px solid #bbb;border-radius:8px;break-inside:avoid}
h1{font-size:1.4rem}h2{margin:0;font-size:1rem}h3{margin:1rem 0 .25rem;font-size:.9rem;color:#555}
p.text{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}p.answer{margin-top:1.25rem;color:#555}`;

/**
 * Posts as a page of their own, for somebody of the client who has no Backbeat: it loads nothing, runs nothing, and can be
 * mailed and printed. Whatever stands in a post is text there.
 */
export function approvalSheet(posts: readonly Post[], { clientName, language, t }: Around): string {
  const articles = posts.map((post) => {
    const time = post.plannedAt === null ? '' : zoneFormat(language, post.timeZone).moment(post.plannedAt);
    const versions = post.versions.map(
      ({ platform, accountName, text }) =>
        `<h3>${escaped(platformOf(platform).name)} · ${escaped(accountName)}</h3>\n<p class="text" dir="auto">${escaped(text)}</p>`,
    );
    return `<article>\n<h2>${escaped(time)} (${escaped(post.timeZone)})</h2>\n${versions.join('\n')}
<p class="answer">☐ ${escaped(t('approve'))} &nbsp; ☐ ${escaped(t('return'))}: ______________________________</p>\n</article>`;
  });
  const title = escaped(t('sheetTitle', { name: clientName }));
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${escaped(t('sheetFact'))}</p>\n${articles.join('\n')}\n</body></html>\n`;
}
