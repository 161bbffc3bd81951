package org.zhicheng.material;

import org.zhicheng.material.pdf.DocumentStatements;

/**
 * The result of an upload.
 *
 * @param findings what the document says of itself
 */
public record Uploaded(Material material, DocumentStatements findings) {}
