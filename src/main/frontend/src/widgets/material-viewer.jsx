import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dateTime, size } from '../lib/format.js';
import { say } from '../messages/form.zh.js';
import { PdfPages } from '../pdf/pdf-preview.jsx';
import { Asked } from './asked.jsx';
import { Findings } from './findings.jsx';
import { Mark, Reason } from './marking.jsx';

export const itemOf = slot => `material:${slot.slot}`;

/** Whether there is anything to return: a file, or one that ought to be there. */
export const canReturn = slot => slot.required || slot.files.length > 0;

/** The slot at this place; at none the first with a file. */
export const shownSlot = (slots, place) => slots.find(one => one.slot === place.slot) ?? slots.find(one => one.files.length) ?? slots[0];

/**
 * The reviewer's desk for PDFs: all slots in a list, the pages beside it, and the mark that returns a slot.
 *
 * @param place {slot, url} that is shown; onPlace changes it
 */
export function MaterialViewer({ slots, place, onPlace: setPlace, changedSince, asked, marking }) {
  const box = useRef();
  const [wide, setWide] = useState(false);
  const slot = shownSlot(slots, place);
  const file = shownOf(slot, place.url);
  const files = slots.flatMap(one => one.files.map(({ url }) => ({ slot: one.slot, url })));

  const step = by => setPlace(neighbour(slots, slot, file, by));
  // the element itself becomes modal: what is typed and drawn in it stays
  useLayoutEffect(() => {
    box.current.close();
    if (wide) {
      box.current.showModal();
      box.current.querySelector('.zc-pdf-frame').focus();
    } else {
      box.current.setAttribute('open', '');
    }
  }, [wide]);

  const facts = one => ({ changed: changedSince.includes(itemOf(one)), returned: Boolean(marking.of(itemOf(one))), asked: asked(itemOf(one)) });
  return (
    <dialog
      ref={box}
      class="zc-viewer"
      aria-label={say.materials}
      onCancel={event => {
        event.preventDefault();
        setWide(false);
      }}
      // a browser may close a dialog unasked when Escape is pressed again and again
      onClose={() => box.current.open || setWide(false)}
    >
      <PdfPages
        file={file}
        onStep={files.length > 1 ? step : undefined}
        wide={wide}
        onWide={() => setWide(!wide)}
        list={<SlotList slots={slots} current={slot} facts={facts} onChoose={chosen => setPlace({ slot: chosen.slot })} />}
      >
        <Shown slot={slot} file={file} facts={facts(slot)} marking={marking} onShow={url => setPlace({ slot: slot.slot, url })} />
      </PdfPages>
    </dialog>
  );
}

/** A file of the slot that is wanted, current or not; else its first. */
function shownOf(slot, url) {
  return [...slot.files, ...(slot.history ?? [])].find(one => one.url === url) ?? slot.files[0] ?? null;
}

/** The next file in the order of the list, round and round, passing over empty slots. */
function neighbour(slots, slot, file, by) {
  const places = slots.flatMap(one => (one.files.length ? one.files.map(({ url }) => ({ slot: one.slot, url })) : [{ slot: one.slot }]));
  const exact = places.findIndex(one => one.slot === slot.slot && one.url === file?.url);
  let next = exact < 0 ? places.findIndex(one => one.slot === slot.slot) : exact;
  do {
    next = (next + by + places.length) % places.length;
  } while (!places[next].url);
  return places[next];
}

function SlotList({ slots, current, facts, onChoose }) {
  const list = useRef();
  useEffect(() => intoSight(list.current, list.current.querySelector('[aria-current=true]')), [current.slot]);
  return (
    <nav class="zc-viewer-list" aria-label={say.materials} ref={list}>
      <p class="zc-viewer-keys">{say.viewerKeys}</p>
      <ol>
        {slots.map(slot => (
          <li>
            <button type="button" aria-current={slot === current} onClick={() => onChoose(slot)}>
              <span>{slot.name}</span>
              <SlotChips slot={slot} {...facts(slot)} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Scrolls the list alone, never the page that the reviewer reads. */
function intoSight(list, item) {
  list.scrollTop = item.offsetTop - (list.clientHeight - item.offsetHeight) / 2;
  list.scrollLeft = item.offsetLeft - (list.clientWidth - item.offsetWidth) / 2;
}

function SlotChips({ slot, changed, returned, asked }) {
  const doubts = slot.files.reduce((sum, file) => sum + doubtsOf(file), 0);
  return (
    <small>
      <span class="zc-chip">{slot.files.length ? say.filesIn(slot.files.length) : say.noFile}</span>
      {doubts > 0 && <span class="zc-chip zc-chip-missing">{say.doubts(doubts)}</span>}
      {changed && <span class="zc-chip zc-chip-changed">{say.changed}</span>}
      {asked && !changed && <span class="zc-chip zc-chip-returned">{say.unchanged}</span>}
      {returned && <span class="zc-chip zc-chip-returned">{say.willReturnThis}</span>}
    </small>
  );
}

const doubtsOf = file => file.warnings.length + (file.findings ?? []).filter(finding => finding.state === 'different').length;

function Shown({ slot, file, facts, marking, onShow }) {
  const item = itemOf(slot);
  const older = file && !slot.files.includes(file);
  return (
    <section class={`zc-viewer-shown${facts.returned ? ' zc-marked' : ''}`} aria-label={slot.name} data-mark={item}>
      <header>
        <h4>{slot.name}</h4>
        {facts.changed && <span class="zc-chip zc-chip-changed">{say.changed}</span>}
        {canReturn(slot) && <Mark item={item} name={slot.name} marking={marking} />}
      </header>
      <Asked reason={facts.asked} changed={facts.changed} />
      <Reason item={item} name={slot.name} marking={marking} />
      {slot.files.length > 1 && (
        <div class="zc-viewer-files">
          {slot.files.map(one => (
            <button type="button" class="zc-button zc-small" aria-pressed={one === file} onClick={() => onShow(one.url)}>
              {one.fileName}
            </button>
          ))}
        </div>
      )}
      {file && !older && (
        <>
          <p class="zc-viewer-file">
            {file.fileName}
            <small>{say.fileFacts(size(file.size), say.pages(file.pages), dateTime(file.uploadedAt))}</small>
          </p>
          {file.warnings.map(warning => (
            <p class="zc-warning">{warning.message}</p>
          ))}
          <Findings findings={file.findings} />
        </>
      )}
      {older && (
        <p class="zc-viewer-file">
          <span class="zc-chip zc-chip-missing">{say.olderVersion}</span> {file.fileName}
          {slot.files.length > 0 && (
            <button type="button" class="zc-button zc-small" onClick={() => onShow(slot.files[0].url)}>
              {say.toCurrentVersion}
            </button>
          )}
        </p>
      )}
      {slot.history?.length > 0 && <Versions versions={slot.history} shown={file} onShow={onShow} />}
    </section>
  );
}

/** What stood in the slot before, for the audit. */
function Versions({ versions, shown, onShow }) {
  return (
    <details class="zc-viewer-versions">
      <summary>{say.versions(versions.length)}</summary>
      <ul>
        {versions.map(version => (
          <li>
            <button type="button" class="zc-link" aria-pressed={version === shown} onClick={() => onShow(version.url)}>
              {version.fileName}
            </button>
            <small>{say.versionTimes(dateTime(version.uploadedAt), version.removedAt && dateTime(version.removedAt))}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
