package org.zhicheng.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What a person saved of one section.
 *
 * @param version counts the saves, from 1; whoever saves next must know it
 */
public record SavedSection(String section, JsonNode content, int version, Instant savedAt) {}
