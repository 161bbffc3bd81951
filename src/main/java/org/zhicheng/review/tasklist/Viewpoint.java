package org.zhicheng.review.tasklist;

import java.time.Instant;
import java.util.List;
import org.zhicheng.account.Groups;

/**
 * A viewpoint says who looks at a list, and when.
 *
 * @param groups whose tasks the person may see: offices, nearly always
 * @param hidden tasks that the person must not see
 * @param soon what is due before then is due soon
 */
record Viewpoint(String me, List<String> groups, List<String> hidden, Instant now, Instant soon) {

    boolean severalOffices() {
        return groups.stream().filter(Groups::isOffice).count() > 1;
    }
}
