// Chooses level by level down to a leaf of a tree that the server offers: one select per level, as far as chosen. Only a leaf is
// a value, so that nobody stops half way (D01, P01).
import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { say } from '../messages/choice.zh.js';
import { useLoaded } from './loaded.js';
import { NotLoaded } from './not-loaded.jsx';
import { Select } from './select.jsx';

/** No code of any tree. */
const UNSURE = '?';

/**
 * What is chosen so far: {codes, halfWay, begun, sample}, for TreeLevels and for what is said around them.
 *
 * @param url of the tree: children by ?parent=, one node with its path by /{code}
 * @param above the node below which nothing more is known, where one may say so
 * @param onChange(code, above) an empty code while the choice is half way, and above it where it ends there
 */
export function useTree({ url, value, above, onChange }) {
  const [codes, setCodes] = useState([]);
  const [begun, setBegun] = useState(false);
  const [sample, setSample] = useState(false);
  const deepest = value || above;
  useEffect(() => {
    // an answer that comes after somebody chose anew must not undo the choice
    let current = true;
    if (deepest && codes.at(-1) !== deepest) {
      get(`${url}/${encodeURIComponent(deepest)}`).then(node => current && setCodes(node.path.map(step => step.code)), () => {});
    }
    return () => (current = false);
  }, [deepest]);
  return {
    url,
    value,
    above,
    codes,
    begun,
    sample,
    halfWay: codes.length > 0 && !value,
    begin: () => setBegun(true),
    tellSample: () => setSample(true),
    choose: (level, node) => {
      setCodes(now => [...now.slice(0, level), ...(node ? [node.code] : [])]);
      const next = node?.leaf ? node.code : '';
      if (next !== (value ?? '') || above) {
        onChange(next, '');
      }
    },
    stop: level => {
      setCodes(now => now.slice(0, level));
      onChange('', codes[level - 1]);
    },
  };
}

/**
 * The selects.
 *
 * @param tree as of useTree
 * @param label what is chosen
 * @param startAt the node below which it begins
 * @param day what was offered then can be chosen; today's where none is said
 * @param unsure what whoever knows no more than the levels above chooses; nothing where a leaf is wanted
 * @param marks attributes of the select in which one has to go on
 */
export function TreeLevels({ tree, id, label, startAt = '', day, unsure, marks, onBlur }) {
  const { codes, above } = tree;
  return [startAt, ...codes].map((parent, level) => (
    <Level
      key={`${level}-${parent}`}
      tree={tree}
      id={level === 0 ? id : `${id}-${level}`}
      label={say.level(label, level + 1)}
      parent={parent}
      day={day}
      chosen={codes[level] ?? (above && level === codes.length ? UNSURE : '')}
      unsure={level > 0 && unsure}
      last={level === codes.length && codes.length > 0 && tree.value === codes.at(-1)}
      marks={codes[level] ? { ...marks, 'aria-invalid': undefined } : marks}
      onChoose={node => tree.choose(level, node)}
      onStop={() => tree.stop(level)}
      onBlur={onBlur}
    />
  ));
}

function Level({ tree, id, label, parent, day, chosen, unsure, last, marks, onChoose, onStop, onBlur }) {
  const { url, value } = tree;
  const {
    value: nodes = [],
    loading,
    failed,
    again,
  } = useLoaded(last ? null : parent, () => get(`${url}?${new URLSearchParams({ ...(parent && { parent }), ...(day && { on: day }) })}`));
  useEffect(() => {
    // nothing to choose between: the only way down is taken
    if (!value && nodes.length === 1 && !chosen) {
      onChoose(nodes[0]);
    }
    if (nodes.some(node => node.note)) {
      tree.tellSample();
    }
  }, [nodes]);
  if (failed) {
    return <NotLoaded again={again} />;
  }
  if (last || (!loading && nodes.length === 0)) {
    return null;
  }
  return (
    <Select
      id={id}
      aria-label={label}
      value={chosen}
      options={[...(unsure && !loading ? [{ label: unsure, value: UNSURE }] : []), ...nodes.map(({ code, name }) => ({ label: name, value: code }))]}
      empty={loading ? say.loading : say.choose}
      onChoose={code => {
        tree.begin();
        if (code === UNSURE) {
          onStop();
        } else {
          onChoose(nodes.find(node => node.code === code));
        }
      }}
      onBlur={() => onBlur?.()}
      {...marks}
    />
  );
}
