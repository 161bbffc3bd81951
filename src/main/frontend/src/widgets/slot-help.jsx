import { help as words } from '../messages/help.zh.js';

/** The topics of 帮助 that tell more of a material than its own help; one that an admin added has the chapter. */
const TOPICS = {
  'education-registration': 'education',
  'school-record': 'education',
  'social-security-proof': 'social',
  'employer-consent': 'consent',
  'commitment-letter': 'commitment',
  'publicity-report': 'publicity',
  licence: 'licence',
  'continuing-education': 'continuing',
};

/** Leads from a material to what 帮助 tells of it. */
export function SlotHelp({ slot }) {
  const topic = TOPICS[slot.slot];
  return (
    <a class="zc-slot-more" href={topic ? `/help#materials-${topic}` : '/help#materials'} target="_blank" rel="noopener" aria-label={words.of(slot.name)}>
      {words.link}
    </a>
  );
}
