/** Phrases are an office's own reasons for a return: its head edits them, and its reviewers pick one. */
@Room(uses = {"account", "audit", "problem", "reference", "review", "sql", "text"})
package org.zhicheng.review.phrase;

import org.zhicheng.Room;
