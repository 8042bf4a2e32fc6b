import DOMPurify from 'dompurify';

/** A foreign body made safe to show: no scripts, no forms, nothing fetched from anywhere, links that only name their goal. */
export interface MessageDocument {
  readonly html: string;
  /** Whether pictures from elsewhere were left out. */
  readonly hasRemotePictures: boolean;
  /** Whether the sender chose colours, so that it needs white paper in every theme. */
  readonly hasOwnColours: boolean;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const forbidden = [
  'style',
  'link',
  'form',
  'input',
  'button',
  'textarea',
  'select',
  'video',
  'audio',
  'iframe',
  'object',
  'svg',
  'math',
];

export function toMessageDocument(html: string, ink: string, paper: string): MessageDocument {
  const clean = DOMPurify.sanitize(html, {
    FORBID_TAGS: forbidden,
    FORBID_ATTR: ['srcset', 'background'],
  });
  const { body } = new DOMParser().parseFromString(clean, 'text/html');
  const pictures = [...body.querySelectorAll('img')].filter(
    picture => !picture.getAttribute('src')?.startsWith('data:'),
  );
  for (const picture of pictures) picture.remove();
  for (const link of body.querySelectorAll('a')) nameGoal(link);
  const hasOwnColours = /(?:bgcolor|background|color)\s*[:=]/i.test(body.innerHTML);
  const colours = hasOwnColours ? 'color:#242424;background:#fff' : `color:${ink};background:${paper}`;
  const font = "font:14px/1.55 'Segoe UI',-apple-system,Roboto,Helvetica,Arial,sans-serif";
  return {
    html: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<body style="margin:0;padding:4px 24px 24px;${colours};${font};overflow-wrap:anywhere">${body.innerHTML}`,
    hasRemotePictures: pictures.length > 0,
    hasOwnColours,
  };
}

/** The demo leads nowhere outside: a link tells where it would have gone. */
function nameGoal(link: HTMLAnchorElement): void {
  link.title = link.getAttribute('href') ?? '';
  link.removeAttribute('href');
  link.style.textDecoration = 'underline';
}

/** A body as Outlook gives it to an add-in that asks for text. */
export function toPlainText({
  contentType,
  content,
}: {
  readonly contentType: string;
  readonly content: string;
}): string {
  if (contentType !== 'html') return content;
  const page = new DOMParser().parseFromString(content.replace(/<(br|\/p|\/div|\/li)\b/gi, '\n$&'), 'text/html');
  return page.body.textContent ?? '';
}
