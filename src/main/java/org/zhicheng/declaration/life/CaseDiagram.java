package org.zhicheng.declaration.life;

import java.util.List;

/**
 * A case diagram shows one diagram of a case and how far the case came.
 *
 * @param current ids of the elements where the case is now
 * @param done ids of the elements that are behind it
 */
public record CaseDiagram(String key, String name, String bpmnXml, List<String> current, List<String> done) {}
