// What a page says where nothing is there yet: a picture, a sentence, and what to do.

const PICTURES = {
  inbox: 'M8 34l7-18h34l7 18v14a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3zM8 34h14l4 6h12l4-6h14',
  files: 'M16 8h22l10 10v36a2 2 0 0 1-2 2H18a2 2 0 0 1-2-2zM38 8v10h10M24 30h16M24 38h16M24 46h10',
  certificate: 'M8 12h48v30H36M28 42H8V12M20 22h24M20 30h12M32 38a6 6 0 1 0 .1 0zM28 48l-2 10 6-4 6 4-2-10',
  cases: 'M12 20h40v32a3 3 0 0 1-3 3H15a3 3 0 0 1-3-3zM24 20v-6a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v6M12 34h40M28 34v5h8v-5',
  search: 'M28 12a16 16 0 1 0 .1 0zM40 40l14 14',
};

export function Empty({ picture, title, children }) {
  return (
    <section class={`card empty empty-${picture}`}>
      <svg viewBox="0 0 64 64" width="72" height="72" aria-hidden="true" focusable="false">
        <path d={PICTURES[picture]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
