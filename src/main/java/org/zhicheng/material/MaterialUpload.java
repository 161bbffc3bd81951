package org.zhicheng.material;

import java.io.InputStream;

/**
 * A material upload is a file on its way in.
 *
 * @param fileName the name that the browser sent, which is not trusted
 * @param content read once, and no further than the limit; the caller closes it
 */
public record MaterialUpload(
        String declarationId, String slot, String fileName, InputStream content, String accountId) {}
