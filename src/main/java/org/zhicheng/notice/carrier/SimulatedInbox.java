package org.zhicheng.notice.carrier;

import java.util.List;

/** Shows the messages that the simulated phones received. */
public interface SimulatedInbox {

    /** @param mobile null for all phones; newest first, at most 200 */
    List<SimulatedSms> messages(String mobile);
}
