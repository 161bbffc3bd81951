import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { check as say } from '../messages/check.zh.js';
import { samples } from '../messages/samples.zh.js';

/**
 * Chooses level by level down to a leaf of a tree that the server offers; only a leaf is a value.
 *
 * @param url children by ?parent=, one node with its path by /{code}
 * @param onChange(code) an empty one while the choice is half way
 */
export function TreeChoice({ id, label, hint, url, value, fault, onChange }) {
  const [codes, setCodes] = useState([]);
  const [sample, setSample] = useState(false);
  useEffect(() => {
    let current = true;
    if (value && codes.at(-1) !== value) {
      get(`${url}/${encodeURIComponent(value)}`).then(node => current && setCodes(node.path.map(step => step.code)), () => {});
    }
    return () => (current = false);
  }, [value]);
  const choose = (level, node) => {
    setCodes(now => [...now.slice(0, level), ...(node ? [node.code] : [])]);
    onChange(node?.leaf ? node.code : '');
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
            chosen={codes[level] ?? ''}
            faulty={fault && level === codes.length}
            faultId={`${id}-fault`}
            ended={Boolean(value) && level === codes.length}
            onChoose={node => choose(level, node)}
            onSample={() => setSample(true)}
          />
        ))}
      </div>
      {sample && <p class="check-hint">{samples[url]}</p>}
    </fieldset>
  );
}

function Step({ id, label, url, parent, chosen, faulty, faultId, ended, onChoose, onSample }) {
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
        onChange={event => onChoose(nodes.find(node => node.code === event.target.value))}
      >
        <option value="">{loading ? say.loading : say.choose}</option>
        {nodes.map(node => (
          <option value={node.code}>{node.name}</option>
        ))}
      </select>
    </span>
  );
}
