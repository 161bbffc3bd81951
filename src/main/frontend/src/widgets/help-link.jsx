import { help as words } from '../messages/help.zh.js';

/**
 * Leads to the chapter of 帮助 that a group or field of a form names by its custom property help, such as summary.
 *
 * @param name what it is about, for those who hear links one by one
 */
export function HelpLink({ field, name }) {
  const chapter = field.properties?.help;
  return chapter ? (
    <a class="zc-section-help" href={`/help#${encodeURIComponent(chapter)}`} target="_blank" rel="noopener" aria-label={words.of(name)}>
      {words.link}
    </a>
  ) : null;
}
