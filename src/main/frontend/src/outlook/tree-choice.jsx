import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { check as say } from '../messages/check.zh.js';
import { samples } from '../messages/samples.zh.js';

/** No code of any tree. */
const UNSURE = '?';

/**
 * Chooses level by level down to a leaf of a tree that the server offers; only a leaf is a value.
 *
 * @param url children by ?parent=, one node with its path by /{code}
 * @param unsure what whoever knows no more than the levels above chooses; nothing where a leaf is wanted
 * @param above the node below which nothing more is known
 * @param onChange(code, above) an empty code while the choice is half way, and above it where it ends there
 */
export function TreeChoice({ id, label, hint, url, value, above, unsure, fault, onChange }) {
  const [codes, setCodes] = useState([]);
  const [sample, setSample] = useState(false);
  const deepest = value || above;
  useEffect(() => {
    let current = true;
    if (deepest && codes.at(-1) !== deepest) {
      get(`${url}/${encodeURIComponent(deepest)}`).then(node => current && setCodes(node.path.map(step => step.code)), () => {});
    }
    return () => (current = false);
  }, [deepest]);
  const choose = (level, node) => {
    setCodes(now => [...now.slice(0, level), ...(node ? [node.code] : [])]);
    onChange(node?.leaf ? node.code : '', '');
  };
  const stop = level => {
    setCodes(now => now.slice(0, level));
    onChange('', codes[level - 1]);
  };
  return (
    <fieldset class="check-tree" aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <p class="check-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {fault && (
        <p class="check-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <div class="check-steps">
        {['', ...codes].map((parent, level) => (
          <Step
            key={`${level}-${parent}`}
            id={level === 0 ? id : `${id}-${level}`}
            label={say.step(label, level + 1)}
            url={url}
            parent={parent}
            chosen={codes[level] ?? (above && level === codes.length ? UNSURE : '')}
            unsure={level > 0 && unsure}
            faulty={fault && level === codes.length}
            faultId={`${id}-fault`}
            ended={Boolean(value) && level === codes.length}
            onChoose={node => choose(level, node)}
            onStop={() => stop(level)}
            onSample={() => setSample(true)}
          />
        ))}
      </div>
      {sample && <p class="check-hint">{samples[url]}</p>}
    </fieldset>
  );
}

function Step({ id, label, url, parent, chosen, unsure, faulty, faultId, ended, onChoose, onStop, onSample }) {
  const [state, setState] = useState({ nodes: [], loading: true });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    if (!ended) {
      get(parent ? `${url}?${new URLSearchParams({ parent })}` : url).then(
        nodes => current && setState({ nodes }),
        () => current && setState({ nodes: [], failed: true }),
      );
    }
    return () => (current = false);
  }, [tries, ended]);
  const { nodes, loading, failed } = state;
  useEffect(() => {
    // nothing to choose between: the only way down is taken
    if (nodes.length === 1 && !chosen) {
      onChoose(nodes[0]);
    }
    if (nodes.some(node => node.note)) {
      onSample();
    }
  }, [nodes]);
  if (failed) {
    return (
      <p class="check-fault">
        {say.loadFailed}{' '}
        <button type="button" class="zc-link" onClick={() => setTries(tries + 1)}>
          {say.retry}
        </button>
      </p>
    );
  }
  if (ended || (!loading && nodes.length === 0)) {
    return null;
  }
  return (
    <span class="zc-select">
      <select
        id={id}
        aria-label={label}
        value={chosen}
        aria-invalid={faulty ? true : undefined}
        aria-describedby={faulty ? faultId : undefined}
        onChange={event => (event.target.value === UNSURE ? onStop() : onChoose(nodes.find(node => node.code === event.target.value)))}
      >
        <option value="">{loading ? say.loading : say.choose}</option>
        {unsure && !loading && <option value={UNSURE}>{unsure}</option>}
        {nodes.map(node => (
          <option value={node.code}>{node.name}</option>
        ))}
      </select>
    </span>
  );
}
