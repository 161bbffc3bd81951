/** 128 random bits; crypto.randomUUID is missing where a page came without TLS, as on a phone that tries out a demo. */
export const randomKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
