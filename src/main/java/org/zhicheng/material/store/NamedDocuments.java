package org.zhicheng.material.store;

import java.util.List;
import java.util.function.Consumer;

/** Goes through the documents that an owner names, a page at a time. */
record NamedDocuments(DocumentOwner owner, int pageSize) {

    /** @param from exclusive; @param to inclusive, null for the last */
    void forEach(String from, String to, Consumer<String> action) {
        List<String> page = owner.named(from, to, pageSize);
        while (!page.isEmpty()) {
            page.forEach(action);
            page = owner.named(page.get(page.size() - 1), to, pageSize);
        }
    }
}
