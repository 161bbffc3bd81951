package org.zhicheng.material;

import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param fileName as the browser sent it: not to be trusted
 * @param content read once, and not past the limit; the caller closes it
 */
public record MaterialUpload(
        String declarationId, String slot, String fileName, InputStream content, String accountId) {}
