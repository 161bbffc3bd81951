/** The reviewers' own rooms in the portal: notes of an office on a case, and its return phrases. */
@Room(uses = {"portal.api", "review"})
package org.zhicheng.portal.review;

import org.zhicheng.Room;
