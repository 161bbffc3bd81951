/** Reviewers see a case, decide, and return it (Y01–Y03). */
@Room(uses = {"account", "audit", "declaration", "form", "problem", "reference", "sql", "task", "text"})
package org.zhicheng.review;

import org.zhicheng.Room;
