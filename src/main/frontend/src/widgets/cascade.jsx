import { useEffect, useState } from 'preact/hooks';
import { useFormData } from '../form/form-js.js';
import { get } from '../lib/api.js';
import { say } from '../messages/form.zh.js';
import { useLabel, useLoaded } from './context.js';
import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';
import { Select } from './select.jsx';

/**
 * Chooses level by level down to a leaf: one select per level, as far as chosen. Only a leaf becomes the field's
 * value, so that nobody stops half way (D01, P01).
 *
 * @param url of the tree: children by ?parent=, one node with its path by /{code}
 */
export function Cascade({ props, url, startAt = '' }) {
  const label = useLabel(props);
  const day = useFormData().facts?.declaredOn;
  if (props.readonly || props.disabled) {
    return <ReadOnlyValue props={props} text={label ?? (props.value || say.notFilled)} />;
  }
  return <TreeChooser props={props} url={url} startAt={startAt} day={day} />;
}

/**
 * The same outside a form's own fields.
 *
 * @param day what was offered then can be chosen; today's where none is said
 */
export function TreeChooser({ props, url, startAt = '', day }) {
  const { value, onChange, domId } = props;
  const [codes, setCodes] = useState([]);
  const [begun, setBegun] = useState(false);
  const [sample, setSample] = useState(false);
  useEffect(() => {
    // an answer that comes after somebody chose anew must not undo the choice
    let current = true;
    if (value && codes.at(-1) !== value) {
      get(`${url}/${encodeURIComponent(value)}`).then(node => current && setCodes(node.path.map(step => step.code)), () => {});
    }
    return () => (current = false);
  }, [value]);

  const choose = (level, node) => {
    const chosen = [...codes.slice(0, level), ...(node ? [node.code] : [])];
    setCodes(chosen);
    const next = node?.leaf ? node.code : '';
    if (next !== (value ?? '')) {
      onChange({ value: next });
    }
  };
  const halfWay = codes.length > 0 && !value;
  const errors = props.errors?.length && halfWay ? [say.notToLast[url] ?? say.chooseToLast] : props.errors;
  const marks = marksOf({ ...props, errors });
  return (
    <WidgetField props={{ ...props, errors }} className="zc-cascade">
      <div class="zc-cascade-levels" role="group" aria-labelledby={`${domId}-label`}>
        {[startAt, ...codes].map((parent, level) => (
          <Level
            key={`${level}-${parent}`}
            id={level === 0 ? domId : `${domId}-${level}`}
            label={`${props.field.label} ${level + 1}`}
            url={url}
            day={day}
            parent={parent}
            chosen={codes[level] ?? ''}
            only={!value}
            last={level === codes.length && codes.length > 0 && value === codes.at(-1)}
            marks={codes[level] ? { ...marks, 'aria-invalid': undefined } : marks}
            onSample={() => setSample(true)}
            onBlur={props.onBlur}
            onChoose={node => choose(level, node)}
            onBegin={() => setBegun(true)}
          />
        ))}
      </div>
      <p class="zc-hint" role="status">
        {halfWay && begun && !errors?.length ? say.chooseToLast : ''}
      </p>
      {sample && <p class="zc-hint zc-sample">{say.sample[url]}</p>}
    </WidgetField>
  );
}

function Level({ id, label, url, day, parent, chosen, only, last, marks, onChoose, onBegin, onSample, onBlur }) {
  const { value: nodes = [], loading } = useLoaded(last ? null : parent, () =>
    get(`${url}?${new URLSearchParams({ ...(parent && { parent }), ...(day && { on: day }) })}`),
  );
  useEffect(() => {
    // nothing to choose between: the only way down is taken
    if (only && nodes.length === 1 && !chosen) {
      onChoose(nodes[0]);
    }
    if (nodes.some(node => node.note)) {
      onSample();
    }
  }, [nodes]);
  if (last || (!loading && nodes.length === 0)) {
    return null;
  }
  return (
    <Select
      id={id}
      aria-label={label}
      value={chosen}
      options={nodes.map(({ code, name }) => ({ label: name, value: code }))}
      empty={loading ? say.loading : say.pleaseChoose}
      onChoose={code => {
        onBegin();
        onChoose(nodes.find(node => node.code === code));
      }}
      onBlur={() => onBlur?.()}
      {...marks}
    />
  );
}
