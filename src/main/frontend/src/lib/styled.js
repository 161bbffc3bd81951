/** Puts a style sheet on the page, unless it is there; waits until it is seen. */
export async function styled(href) {
  if (!document.querySelector(`link[rel='stylesheet'][href='${CSS.escape(href)}']`)) {
    await added(href);
  }
}

function added(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve });
    link.onerror = failed => {
      link.remove();
      reject(failed);
    };
    document.head.append(link);
  });
}
