package org.zhicheng.task;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A saved section holds a person's answers to one section of the form.
 *
 * @param version counts the saves, from 1; whoever saves next must know it
 */
public record SavedSection(String section, JsonNode content, int version, Instant savedAt) {}
