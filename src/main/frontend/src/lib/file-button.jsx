/**
 * A button that opens the chooser of the browser; the same file can be chosen again once it was mended.
 *
 * @param onFile called with the file that was chosen
 */
export function FileButton({ id, accept, label, onFile }) {
  return (
    <>
      <label class="zc-button" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="zc-unseen"
        type="file"
        accept={accept}
        onChange={event => {
          const [chosen] = event.target.files;
          event.target.value = '';
          if (chosen) {
            onFile(chosen);
          }
        }}
      />
    </>
  );
}
