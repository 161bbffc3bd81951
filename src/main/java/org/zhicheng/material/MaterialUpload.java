package org.zhicheng.material;

import java.io.InputStream;

/** @param fileName as the browser says it: not to be trusted */
public record MaterialUpload(
        String declarationId, String slot, String fileName, InputStream content, String accountId) {}
