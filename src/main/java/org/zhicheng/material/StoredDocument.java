package org.zhicheng.material;

/** @param size bytes */
record StoredDocument(String sha256, long size) {}
