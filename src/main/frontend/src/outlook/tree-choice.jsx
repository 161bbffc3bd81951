import { TreeLevels, useTree } from '../choice/tree.jsx';
import { samples } from '../messages/samples.zh.js';

/**
 * A question that is answered from a tree.
 *
 * @param url of the tree
 * @param unsure what whoever knows no more than the levels above chooses; nothing where a leaf is wanted
 * @param above the node below which nothing more is known
 * @param onChange(code, above) an empty code while the choice is half way, and above it where it ends there
 */
export function TreeChoice({ id, label, hint, url, value, above, unsure, fault, onChange }) {
  const tree = useTree({ url, value, above, onChange });
  const marks = fault ? { 'aria-invalid': true, 'aria-describedby': `${id}-fault` } : {};
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
        <TreeLevels tree={tree} id={id} label={label} unsure={unsure} marks={marks} />
      </div>
      {tree.sample && <p class="check-hint">{samples[url]}</p>}
    </fieldset>
  );
}
