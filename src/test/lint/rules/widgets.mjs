// The widgets that the renderer knows, read from where it registers them.
import { readFileSync } from 'node:fs';

export function readWidgets(registration) {
  const [, names] = /const byName = \{(.*?)\n\};/s.exec(readFileSync(registration, 'utf8')) ?? [];
  const widgets = [...(names ?? '').matchAll(/^ {2}'?([a-z-]+)'?:/gm)].map(([, name]) => name);
  if (!widgets.length) {
    throw new Error(`${registration} registers no widgets as byName`);
  }
  return widgets;
}
