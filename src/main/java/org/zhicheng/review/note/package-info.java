/** Notes of an office on a case stay among its reviewers; no applicant and no other office reads them. */
@Room(uses = {"account", "audit", "declaration", "problem", "reference", "review", "sql", "text"})
package org.zhicheng.review.note;

import org.zhicheng.Room;
