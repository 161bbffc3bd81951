package org.zhicheng.material;

/** A document that people download, complete, print and sign. */
public record MaterialTemplate(String id, String fileName) {}
