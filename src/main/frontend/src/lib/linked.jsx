const ADDRESS = /((?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:com|cn)(?:\/[\w./?=&%-]*)?)/i;

/** A text in which the addresses of other sites can be followed. */
export function Linked({ text }) {
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <a href={part.includes('://') ? part : `http://${part}`} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ),
  );
}
