import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../lib/dialog.jsx';
import { Icon } from '../lib/icons.jsx';
import { randomKey } from '../lib/random-key.js';
import { say } from '../messages/form.zh.js';
import { changed, moved, turned, without } from './picture-list.js';

const KINDS = 'image/*,.heic,.heif';

export const isPhoto = file => /^image\//.test(file.type) || /\.(jpe?g|png|webp|heic|heif)$/i.test(file.name);

/**
 * Photos become one PDF after the person had a look at them: what is kept is PDF only, as the guide demands.
 *
 * @returns {Promise<File | undefined>} undefined where the person thought better of it
 */
export function photosAsPdf(photos) {
  return ask({ title: say.photosTitle, body: close => <PhotoDialog photos={photos} onClose={close} />, buttons: [] });
}

function PhotoDialog({ photos, onClose }) {
  const [pictures, setPictures] = useState([]);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState(null);
  const [problem, setProblem] = useState(null);
  const more = useRef();

  const change = next => {
    setMade(null);
    setProblem(null);
    setPictures(next);
  };
  const add = files => {
    const added = files.map(file => ({ id: randomKey(), file, name: file.name, turned: 0, state: 'reading' }));
    change(before => [...before, ...added]);
    read(added);
  };
  // one after the other: a phone has no room for many photos at once
  const read = async added => {
    for (const { id, file } of added) {
      const found = await open(file).catch(() => ({ state: 'unreadable' }));
      setPictures(before => changed(before, id, () => found));
    }
  };
  useEffect(() => add(photos), []);

  const make = async () => {
    setMaking(true);
    setProblem(null);
    try {
      const { photosToPdf } = await photoModule();
      const result = await photosToPdf(pictures, pictures[0].name.replace(/\.[^.]*$/, ''));
      if (result && !result.lowered) {
        onClose(result.file);
        return;
      }
      setMade(result);
      setProblem(result ? null : say.photosTooMany);
    } catch {
      setProblem(say.photosFailed);
    }
    setMaking(false);
  };
  const ready = pictures.length > 0 && pictures.every(picture => picture.state === 'ready');
  return (
    <>
      <p>{say.photosText}</p>
      <ol class="zc-photos">
        {pictures.map((picture, index) => (
          <Photo
            key={picture.id}
            picture={picture}
            number={index + 1}
            last={index === pictures.length - 1}
            onMove={by => change(list => moved(list, picture.id, by))}
            onTurn={() => change(list => turned(list, picture.id))}
            onRemove={() => change(list => without(list, picture.id))}
          />
        ))}
      </ol>
      {pictures.some(picture => picture.state === 'unreadable') && (
        <p class="zc-problem" role="alert">
          {say.photosUnreadable}
        </p>
      )}
      {problem && (
        <p class="zc-problem" role="alert">
          {problem}
        </p>
      )}
      {made && (
        <p class="zc-warning" role="alert">
          {say.photosLowered}
        </p>
      )}
      <input
        ref={more}
        type="file"
        accept={KINDS}
        multiple
        hidden
        aria-label={say.photosMore}
        onChange={event => {
          const files = [...event.target.files];
          event.target.value = '';
          add(files);
        }}
      />
      <div class="zc-dialog-buttons">
        <button type="button" class="zc-button" disabled={making} onClick={() => more.current.click()}>
          {say.photosMore}
        </button>
        <button type="button" class="zc-button" onClick={() => onClose()}>
          {say.cancel}
        </button>
        <button type="button" class="zc-button zc-primary" disabled={!ready || making} onClick={() => (made ? onClose(made.file) : make())}>
          {making ? say.photosConverting : made ? say.photosUploadLowered : say.photosConvert}
        </button>
      </div>
    </>
  );
}

function Photo({ picture, number, last, onMove, onTurn, onRemove }) {
  const { name, state } = picture;
  return (
    <li class={`zc-photo zc-photo-${state}`}>
      <div class="zc-photo-sheet">
        {state === 'ready' ? (
          <img src={picture.thumbnail} alt={say.photoPage(number, name)} style={{ transform: `rotate(${picture.turned}deg)` }} />
        ) : (
          <span role="status">{say.photoState[state]}</span>
        )}
        <b>{number}</b>
      </div>
      <small title={name}>{name}</small>
      <div class="zc-photo-actions">
        <PhotoButton icon="left" label={say.photoEarlier(name)} disabled={number === 1} onClick={() => onMove(-1)} />
        <PhotoButton icon="right" label={say.photoLater(name)} disabled={last} onClick={() => onMove(1)} />
        <PhotoButton icon="rotate" label={say.photoTurn(name)} disabled={state !== 'ready'} onClick={onTurn} />
        <PhotoButton icon="remove" label={say.photoRemove(name)} onClick={onRemove} />
      </div>
    </li>
  );
}

function PhotoButton({ icon, label, disabled, onClick }) {
  return (
    <button type="button" class="zc-icon" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

async function open(file) {
  const { openPhoto } = await photoModule();
  return { ...(await openPhoto(file)), state: 'ready' };
}

function photoModule() {
  const module = '/renderer/photos.js';
  return import(module);
}
