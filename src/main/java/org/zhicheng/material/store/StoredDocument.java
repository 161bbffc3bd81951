package org.zhicheng.material.store;

import java.time.Instant;

/** @param keptAt when its bytes were last kept, by the clock of the store */
public record StoredDocument(String sha256, Instant keptAt) {}
